package dev.journeybeat.server.alert.channel;

import dev.journeybeat.net.NetworkErrors;
import dev.journeybeat.result.TextLimits;
import dev.journeybeat.settings.UnusableSetting;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pebble templates: the built-in ones, and those in a folder that replace them. They are read once.
 * Safe to share between threads.
 */
public final class MessageTemplates {

  private static final Logger log = LoggerFactory.getLogger(MessageTemplates.class);

  /** More than mail programs show. */
  private static final int LONGEST = 1_000_000;

  private final Map<MessageTemplate, PebbleTemplate> shipped = new EnumMap<>(MessageTemplate.class);
  private final Map<MessageTemplate, PebbleTemplate> own = new EnumMap<>(MessageTemplate.class);

  /**
   * @param folder {@code null} for the built-in templates only
   * @throws UnusableSetting if a file in the folder can't be read or is not a template
   */
  MessageTemplates(@Nullable Path folder) {
    if (folder != null && !Files.isDirectory(folder)) {
      throw unusable(folder, "which is not a folder", "the folder with the templates");
    }
    for (MessageTemplate template : MessageTemplate.values()) {
      shipped.put(template, compiled(template, shipped(template)));
      Path file = folder == null ? null : folder.resolve(template.file());
      if (file != null && Files.exists(file)) {
        own.put(template, compiled(template, file));
      }
    }
  }

  /**
   * Writes the built-in templates into a folder, as examples.
   *
   * @return the written files
   * @throws FileAlreadyExistsException if one of the files exists; then nothing is written
   */
  public static List<Path> write(Path folder) throws IOException {
    for (MessageTemplate template : MessageTemplate.values()) {
      if (Files.exists(folder.resolve(template.file()))) {
        throw new FileAlreadyExistsException(folder.resolve(template.file()).toString());
      }
    }
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (MessageTemplate template : MessageTemplate.values()) {
      written.add(Files.writeString(folder.resolve(template.file()), shipped(template)));
    }
    return written;
  }

  /**
   * Renders a template. If a custom one fails, the built-in one is used, so that no alert is lost.
   */
  String render(MessageTemplate template, Map<String, @Nullable Object> variables) {
    try {
      PebbleTemplate changed = own.get(template);
      if (changed != null) {
        return rendered(changed, variables);
      }
    } catch (RuntimeException e) {
      log.warn("Template failed, using the built-in one: {} reason={}", template.file(), said(e));
    }
    return rendered(Objects.requireNonNull(shipped.get(template)), variables);
  }

  /**
   * Renders the templates in the folder to validate them.
   *
   * @throws UnusableSetting if a template fails
   */
  void tryOut(Path folder, Map<String, @Nullable Object> variables) {
    own.forEach(
        (template, changed) -> {
          try {
            var unused = rendered(changed, variables);
          } catch (RuntimeException e) {
            throw broken(folder.resolve(template.file()), e);
          }
        });
  }

  private static String rendered(PebbleTemplate template, Map<String, @Nullable Object> variables) {
    StringWriter text = new StringWriter();
    try {
      template.evaluate(text, variables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().strip();
  }

  private static PebbleTemplate compiled(MessageTemplate template, Path file) {
    try {
      return compiled(template, Files.readString(file));
    } catch (IOException e) {
      throw unusable(file, "which can't be read", "a template in UTF-8");
    } catch (PebbleException e) {
      throw broken(file, e);
    }
  }

  private static PebbleTemplate compiled(MessageTemplate template, String text) {
    MemoryLoader loader = new MemoryLoader();
    loader.addTemplate(template.file(), text);
    return new PebbleEngine.Builder()
        .loader(loader)
        .strictVariables(true)
        .autoEscaping(template.isHtml())
        .newLineTrimming(false)
        .maxRenderedSize(LONGEST)
        .build()
        .getTemplate(template.file());
  }

  private static String shipped(MessageTemplate template) {
    String name = "template/" + template.file();
    try (InputStream file = MessageTemplates.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnusableSetting broken(Path file, RuntimeException e) {
    return unusable(
        file,
        "which does not work: " + said(e),
        "a Pebble template; \"journeybeat alert templates FOLDER\" writes examples");
  }

  private static UnusableSetting unusable(Path path, String why, String valid) {
    return new UnusableSetting("folder", "%s, %s".formatted(path, why), valid);
  }

  private static String said(RuntimeException e) {
    String said =
        e instanceof PebbleException pebble && pebble.getLineNumber() != null
            ? "line %d: %s".formatted(pebble.getLineNumber(), pebble.getPebbleMessage())
            : NetworkErrors.said(e);
    return TextLimits.one(said, TextLimits.SENTENCE);
  }
}
