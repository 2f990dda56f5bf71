package dev.journeybeat.cli;

/** Sets the log level. Commands that show runs as they happen do not log them, too. */
final class Logging {

  /** {@code config/logback.xml} reads it when the first line is logged. */
  private static final String LEVEL = "journeybeat.log.level";

  private Logging() {}

  /** Logs one line for the start, the stop and each run. Call it before anything is logged. */
  static void tellOfRuns() {
    if (System.getProperty(LEVEL) == null) {
      System.setProperty(LEVEL, "INFO");
    }
  }
}
