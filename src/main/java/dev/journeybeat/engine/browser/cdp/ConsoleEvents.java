package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.engine.browser.ConsoleLine;
import dev.journeybeat.engine.browser.ConsoleLine.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;

/** Converts Chromium's events to console lines. */
final class ConsoleEvents {

  private static final int LONGEST_TEXT = 10_000;

  private final BoundedBuffer<ConsoleLine> lines = new BoundedBuffer<>();
  private final BlockedHosts blocked;
  private final Clock clock;

  ConsoleEvents(BlockedHosts blocked, Clock clock) {
    this.blocked = blocked;
    this.clock = clock;
  }

  List<ConsoleLine> lines() {
    return lines.list();
  }

  void onMessage(JsonNode event) {
    StringJoiner text = new StringJoiner(" ");
    event.path("args").forEach(argument -> text.add(format(argument)));
    Level level =
        switch (event.path("type").asText()) {
          case "error", "assert" -> Level.ERROR;
          case "warning" -> Level.WARNING;
          case "debug" -> Level.DEBUG;
          default -> Level.INFO;
        };
    String source = event.path("stackTrace").path("callFrames").path(0).path("url").asText();
    add(level, text.toString(), source, event.path("timestamp"));
  }

  void onException(JsonNode event) {
    JsonNode details = event.path("exceptionDetails");
    JsonNode exception = details.path("exception");
    String text = details.path("text").asText();
    String what = exception.isMissingNode() ? text : text + " " + format(exception);
    add(Level.ERROR, what, details.path("url").asText(), event.path("timestamp"));
  }

  void onEntry(JsonNode entry) {
    String source = entry.path("url").asText();
    if (blocked.contains(source)) {
      return;
    }
    Level level =
        switch (entry.path("level").asText()) {
          case "error" -> Level.ERROR;
          case "warning" -> Level.WARNING;
          case "verbose" -> Level.DEBUG;
          default -> Level.INFO;
        };
    add(level, entry.path("text").asText(), source, entry.path("timestamp"));
  }

  /** This event has no time; all others have the time of this machine. */
  void onDialog(JsonNode event) {
    String text = "%s opened: %s".formatted(event.path("type").asText(), event.path("message"));
    addAt(Level.INFO, text, event.path("url").asText(), clock.instant());
  }

  private void add(Level level, String text, String source, JsonNode milliseconds) {
    addAt(level, text, source, Instant.ofEpochMilli(milliseconds.asLong()));
  }

  private void addAt(Level level, String text, String source, Instant time) {
    String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    lines.add(new ConsoleLine(level, bounded, source, time));
  }

  private static String format(JsonNode value) {
    JsonNode properties = value.path("preview").path("properties");
    if (value.path("className").asText().equals("Object") && !properties.isEmpty()) {
      StringJoiner all = new StringJoiner(", ", "{", "}");
      properties.forEach(
          property ->
              all.add(property.path("name").asText() + ": " + property.path("value").asText()));
      return all.toString();
    }
    return value.has("description") ? value.get("description").asText() : plain(value);
  }

  private static String plain(JsonNode value) {
    return value.has("value")
        ? value.get("value").asText(value.get("value").toString())
        : value.path("unserializableValue").asText(value.path("type").asText());
  }
}
