package dev.journeybeat.server.metrics;

import java.time.Duration;
import java.util.Arrays;

/** The buckets of histograms in seconds, finest where differences matter. */
final class Buckets {

  static final Duration[] RUN =
      seconds(1, 2.5, 5, 7.5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600);

  static final Duration[] STEP = seconds(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120);

  static final Duration[] MAIL = seconds(0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600);

  static final Duration[] LATENESS = seconds(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300);

  private Buckets() {}

  private static Duration[] seconds(double... seconds) {
    return Arrays.stream(seconds)
        .mapToObj(each -> Duration.ofMillis(Math.round(each * 1_000)))
        .toArray(Duration[]::new);
  }
}
