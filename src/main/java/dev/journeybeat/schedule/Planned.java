package dev.journeybeat.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a journey stands in the schedule.
 *
 * @param next {@code null} if it will not fire again
 * @param last the moment of the last fire; {@code null} if it has not fired yet
 * @param waitingSince the moment of a fire that has not become a run yet, because as many as may
 *     are under way; {@code null} if none waits
 * @param skipped fires that found the run before still under way
 */
public record Planned(
    String journey,
    Cadence cadence,
    @Nullable Instant next,
    @Nullable Instant last,
    @Nullable Instant waitingSince,
    long skipped) {

  /** From one fire to the next, as the schedule has it now; zero if it fires no two times more. */
  public Duration pause() {
    Optional<Instant> after = Optional.ofNullable(next).flatMap(cadence::next);
    return after.map(end -> Duration.between(next, end)).orElse(Duration.ZERO);
  }
}
