package dev.journeybeat.server.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status of a journey in the schedule.
 *
 * @param next {@code null} if it will not fire again
 * @param last the moment of the last fire; {@code null} if it has not fired yet
 * @param waitingSince the moment of a fire that waits for a free thread; {@code null} if none waits
 * @param skipped number of fires skipped because the previous run was still in progress
 */
public record ScheduleEntry(
    String journey,
    Cadence cadence,
    @Nullable Instant next,
    @Nullable Instant last,
    @Nullable Instant waitingSince,
    long skipped) {

  private static final int FIRES = 10;

  /**
   * The shortest time between two of its next fires, so that a night or a weekend does not count;
   * zero if it fires less than twice.
   */
  public Duration pause() {
    Duration shortest = Duration.ZERO;
    Optional<Instant> fire = Optional.ofNullable(next);
    for (int i = 0; i < FIRES && fire.isPresent(); i++) {
      Instant from = fire.get();
      fire = cadence.next(from);
      Duration pause = fire.map(to -> Duration.between(from, to)).orElse(shortest);
      shortest = shortest.isZero() || pause.compareTo(shortest) < 0 ? pause : shortest;
    }
    return shortest;
  }
}
