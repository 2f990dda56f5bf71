package dev.journeybeat.result;

import java.time.Duration;

/** Formats durations for display. */
public final class Durations {

  private Durations() {}

  /**
   * Such as {@code 340 ms}, {@code 1.2 s}, {@code 2 min}, {@code 2 min 5 s}, {@code 1 h 10 min} or
   * {@code 6 d 23 h}.
   */
  public static String format(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return tenths(millis);
    }
    long seconds = duration.toSeconds();
    if (seconds < 3_600) {
      return pair(seconds / 60, "min", seconds % 60, "s");
    }
    return seconds < 2 * 86_400
        ? pair(seconds / 3_600, "h", seconds % 3_600 / 60, "min")
        : pair(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h");
  }

  private static String tenths(long millis) {
    // Pages format many durations, and a formatter would take most of their time.
    long tenths = Math.round(millis / 100.0);
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " s";
  }

  private static String pair(long large, String largeUnit, long small, String smallUnit) {
    String whole = large + " " + largeUnit;
    return small == 0 ? whole : whole + " " + small + " " + smallUnit;
  }
}
