package dev.journeybeat.cli;

/** How much is logged. Commands that show runs as they happen need no log of them beside. */
final class Logging {

  /** Read by {@code config/logback.xml} when the first line is logged. */
  private static final String LEVEL = "journeybeat.log.level";

  private Logging() {}

  /** One line for the start, the stop and each run. Must be said before anything is logged. */
  static void tellOfRuns() {
    if (System.getProperty(LEVEL) == null) {
      System.setProperty(LEVEL, "INFO");
    }
  }
}
