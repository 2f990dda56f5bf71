package dev.journeybeat.server.uptime;

import dev.journeybeat.result.Durations;
import java.time.Duration;
import java.util.Arrays;

/**
 * Exact percentiles: each is one of the values.
 *
 * @param count number of values; the other fields are 0 without values
 */
public record Percentiles(int count, long p50, long p95, long p99, long max) {

  public static final Percentiles NONE = new Percentiles(0, 0, 0, 0, 0);

  public static Percentiles of(long... values) {
    if (values.length == 0) {
      return NONE;
    }
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Percentiles(
        sorted.length, at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted[sorted.length - 1]);
  }

  /** A percentile as a duration for people; a dash without values. */
  public String format(long millis) {
    return count == 0 ? "–" : Durations.format(Duration.ofMillis(millis));
  }

  private static long at(long[] sorted, int percent) {
    long rank = (sorted.length * (long) percent + 99) / 100;
    return sorted[(int) rank - 1];
  }
}
