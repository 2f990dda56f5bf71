package dev.journeybeat.server.alert.channel;

import dev.journeybeat.settings.Example;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What messages look like, {@code templates}.
 *
 * @param folder files in it take the place of the shipped ones of the same name
 */
public record TemplateSettings(@Example("config/templates") @Nullable Path folder) {

  public TemplateSettings {
    if (folder != null) {
      // Refuses what would not work when somebody is to be woken.
      new MessageRenderer(new MessageTemplates(folder), ZoneOffset.UTC).tryOut(folder);
    }
  }
}
