package dev.journeybeat.server.alert.channel;

import dev.journeybeat.settings.Example;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Texts of notifications, {@code templates}.
 *
 * @param folder Folder with Pebble templates. Each replaces the built-in one with the same file
 *     name. If left out, the built-in ones are used.
 */
public record TemplateSettings(@Example("config/templates") @Nullable Path folder) {

  public TemplateSettings {
    if (folder != null) {
      // Rejects templates that would fail when an alert is sent.
      new MessageRenderer(new MessageTemplates(folder), ZoneOffset.UTC).tryOut(folder);
    }
  }
}
