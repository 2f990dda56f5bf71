package dev.journeybeat.engine.browser;

import java.time.Instant;

/**
 * A line of the browser console: a message, an uncaught exception, a failed load, or a dialog of
 * the page.
 *
 * @param source its address; empty if unknown
 */
public record ConsoleLine(Level level, String text, String source, Instant time) {

  /** Severity of a line. */
  public enum Level {
    DEBUG,
    INFO,
    WARNING,
    ERROR
  }
}
