package dev.journeybeat.engine.browser;

import java.time.Instant;

/**
 * What a page wrote into the browser's console: a message, an uncaught exception, a failed load, or
 * a dialog it opened.
 *
 * @param source the address it came from; empty if not known
 */
public record ConsoleLine(Level level, String text, String source, Instant time) {

  /** How bad it is. */
  public enum Level {
    DEBUG,
    INFO,
    WARNING,
    ERROR
  }
}
