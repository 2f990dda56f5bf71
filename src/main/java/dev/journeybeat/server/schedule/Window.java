package dev.journeybeat.server.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a maintenance is. Never changes; safe to share between threads. */
sealed interface Window {

  /** When it ends, if it holds at this moment. The end itself is not in it any more. */
  Optional<Instant> endIfIn(Instant moment);

  /** When it begins next, after this moment; empty if it does not come again. */
  Optional<Instant> nextStart(Instant moment);

  /** When the one begins that holds at this moment, or else comes next; empty if there is none. */
  Optional<Instant> thisOrNextStart(Instant moment);

  /**
   * From one moment until another.
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
   * From every start on, for so long by a stopwatch. Where the clock jumps over a start, it is
   * then; where the clock shows it twice, it starts twice, and what is between them belongs to it
   * if the first lasts until the second.
   */
  final class Recurring implements Window {

    /** More than the one that an hour shown twice makes; so that it ends. */
    private static final int MOST = 10;

    private final Cron starts;
    private final Duration lasts;

    /** What was found last: a thousand journeys ask for about the same time. */
    private volatile Known known = new Known(Instant.MAX, Instant.MAX, Optional.empty());

    /** What holds from one moment until another. */
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
