package dev.journeybeat.server.schedule;

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
public record ScheduleEntry(
    String journey,
    Cadence cadence,
    @Nullable Instant next,
    @Nullable Instant last,
    @Nullable Instant waitingSince,
    long skipped) {

  private static final int FIRES = 10;

  /**
   * The shortest time from one of its next fires to another, for a night or a weekend between two
   * is not what is usual; zero if it fires no two times more.
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
