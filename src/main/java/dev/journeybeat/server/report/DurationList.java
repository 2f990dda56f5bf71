package dev.journeybeat.server.report;

import dev.journeybeat.server.uptime.Percentiles;
import java.time.Duration;
import java.util.stream.LongStream;

/** Durations in milliseconds, as many as come: eight bytes each. Of one thread. */
final class DurationList {

  private final LongStream.Builder all = LongStream.builder();

  void add(Duration duration) {
    all.add(duration.toMillis());
  }

  /** After this, nothing can be added any more. */
  Percentiles percentiles() {
    return Percentiles.of(all.build().toArray());
  }
}
