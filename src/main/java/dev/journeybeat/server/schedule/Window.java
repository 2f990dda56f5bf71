package dev.journeybeat.server.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The times of a maintenance window. Immutable. */
sealed interface Window {

  /** Its end, if it is current at this moment. The end itself is excluded. */
  Optional<Instant> endIfIn(Instant moment);

  /** Its next start after this moment; empty if there is none. */
  Optional<Instant> nextStart(Instant moment);

  /** The start of the current or next occurrence; empty if there is none. */
  Optional<Instant> thisOrNextStart(Instant moment);

  /**
   * A single window from one moment to another.
   *
   * @param to the first moment after it
   */
  record Once(Instant from, Instant to) implements Window {
    @Override
    public Optional<Instant> endIfIn(Instant moment) {
      return moment.isBefore(from) || !moment.isBefore(to) ? Optional.empty() : Optional.of(to);
    }

    @Override
    public Optional<Instant> nextStart(Instant moment) {
      return moment.isBefore(from) ? Optional.of(from) : Optional.empty();
    }

    @Override
    public Optional<Instant> thisOrNextStart(Instant moment) {
      return moment.isBefore(to) ? Optional.of(from) : Optional.empty();
    }
  }

  /**
   * A recurring window of a fixed elapsed duration. If the clock skips a start, the window starts
   * at that jump. If the clock shows a start twice, the window starts twice; overlapping or
   * adjoining windows are merged.
   */
  final class Recurring implements Window {

    /** Maximum of merged windows, so that the search ends. An hour shown twice needs one. */
    private static final int MOST = 10;

    private final Cron starts;
    private final Duration lasts;

    /** Cached last result: a thousand journeys ask for about the same time. */
    private volatile Known known = new Known(Instant.MAX, Instant.MAX, Optional.empty());

    /** A result that is valid from one moment until another. */
    private record Known(Instant from, Instant until, Optional<Instant> end) {}

    Recurring(Cron starts, Duration lasts) {
      this.starts = starts;
      this.lasts = lasts;
    }

    @Override
    public Optional<Instant> endIfIn(Instant moment) {
      Known found = known;
      if (moment.isBefore(found.from()) || !moment.isBefore(found.until())) {
        found = find(moment);
        known = found;
      }
      return found.end();
    }

    @Override
    public Optional<Instant> nextStart(Instant moment) {
      return starts.nextOrAtJump(moment);
    }

    @Override
    public Optional<Instant> thisOrNextStart(Instant moment) {
      return starts.nextOrAtJump(moment.minus(lasts));
    }

    private Known find(Instant moment) {
      Optional<Instant> start = starts.nextOrAtJump(moment.minus(lasts));
      if (start.isEmpty() || start.get().isAfter(moment)) {
        return new Known(moment, start.orElse(Instant.MAX), Optional.empty());
      }
      Instant end = start.get().plus(lasts);
      for (int i = 0; i < MOST; i++) {
        start = starts.nextOrAtJump(start.get());
        if (start.isEmpty() || start.get().isAfter(end)) {
          break;
        }
        end = start.get().plus(lasts);
      }
      return new Known(moment, end, Optional.of(end));
    }
  }
}
