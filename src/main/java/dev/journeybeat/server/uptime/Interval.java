package dev.journeybeat.server.uptime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A time range with one state. */
public record Interval(Instant from, Instant until, TimelineState state) {

  Duration length() {
    return Duration.between(from, until);
  }

  /** The part between two moments. */
  Optional<Interval> within(Instant start, Instant end) {
    Instant later = from.isAfter(start) ? from : start;
    Instant earlier = until.isBefore(end) ? until : end;
    return later.isBefore(earlier)
        ? Optional.of(new Interval(later, earlier, state))
        : Optional.empty();
  }
}
