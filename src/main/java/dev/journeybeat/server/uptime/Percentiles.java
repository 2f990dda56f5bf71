package dev.journeybeat.server.uptime;

import dev.journeybeat.result.Durations;
import java.time.Duration;
import java.util.Arrays;

/**
 * How values are spread, exactly: each is one of the values, such that so many percent are not
 * larger.
 *
 * @param count of how many; the rest is 0 if of none
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

  /** One of them as people read durations; a dash if there is none. */
  public String spoken(long millis) {
    return count == 0 ? "–" : Durations.spoken(Duration.ofMillis(millis));
  }

  private static long at(long[] sorted, int percent) {
    long rank = (sorted.length * (long) percent + 99) / 100;
    return sorted[(int) rank - 1];
  }
}
