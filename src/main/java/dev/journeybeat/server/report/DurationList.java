package dev.journeybeat.server.report;

import dev.journeybeat.server.uptime.Percentiles;
import java.time.Duration;
import java.util.stream.LongStream;

/** A list of durations in milliseconds, eight bytes each. Not thread-safe. */
final class DurationList {

  private final LongStream.Builder all = LongStream.builder();

  void add(Duration duration) {
    all.add(duration.toMillis());
  }

  /** Computes the percentiles. After that, no more durations can be added. */
  Percentiles percentiles() {
    return Percentiles.of(all.build().toArray());
  }
}
