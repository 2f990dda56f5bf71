package dev.journeybeat.server.schedule;

import static dev.journeybeat.settings.Require.require;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A journey and its schedule.
 *
 * @param startOffset delay added to each scheduled time; {@code null} to choose one, so that not
 *     all journeys start at the same time
 * @param jitter maximum random delay of a fire
 * @param retrySchedule interval of runs after a run that did not pass, until one passes; {@code
 *     null} for the regular schedule
 */
public record Scheduled(
    String journey,
    Cadence cadence,
    @Nullable Duration startOffset,
    Duration jitter,
    @Nullable Duration retrySchedule) {

  public Scheduled {
    require(
        startOffset == null || !startOffset.isNegative(),
        "start-offset",
        String.valueOf(startOffset),
        "a duration such as \"30s\"");
    require(!jitter.isNegative(), "jitter", jitter, "a duration such as \"20s\"");
    require(
        retrySchedule == null
            || !(cadence instanceof Every every)
            || retrySchedule.compareTo(every.period()) < 0,
        "retry-schedule",
        String.valueOf(retrySchedule),
        "more often than \"%s\"".formatted(cadence));
  }

  /** A journey without offset, jitter and retry schedule. */
  public Scheduled(String journey, Cadence cadence) {
    this(journey, cadence, null, Duration.ZERO, null);
  }

  /**
   * The next fire after this moment outside of maintenance windows. Empty if it never fires, or if
   * the time depends on the start of a monitor.
   */
  public Optional<Instant> nextByTheClock(Instant after, Maintenance maintenance) {
    if (cadence instanceof Every) {
      return Optional.empty();
    }
    MomentTrigger trigger =
        new Scheduled(journey, cadence, startOffset, Duration.ZERO, null)
            .trigger(after.plusMillis(1), Duration.ZERO, Clock.fixed(after, ZoneOffset.UTC));
    return Optional.ofNullable(trigger.computeFirstFireTime(maintenance.calendar(journey)))
        .map(Date::toInstant);
  }

  /** Whether it fires at the start of the scheduler, unless an offset is added. */
  boolean beginsAtOnce() {
    return startOffset == null && cadence instanceof Every;
  }

  /**
   * The trigger of the regular schedule.
   *
   * @param offset the offset to use if the journey sets none
   */
  MomentTrigger trigger(Instant start, Duration offset, Clock clock) {
    FireTimes moments = cadence.moments(start, startOffset == null ? offset : startOffset);
    return new MomentTrigger(moments, start, jitter, clock);
  }

  /**
   * The trigger of the retry schedule after a run of this moment that did not pass; {@code null} if
   * there is no retry schedule.
   */
  @Nullable MomentTrigger again(Instant firedAt, Clock clock) {
    return retrySchedule == null
        ? null
        : new MomentTrigger(
            Every.momentsFrom(firedAt.plus(retrySchedule), retrySchedule),
            clock.instant(),
            Duration.ZERO,
            clock);
  }

  /** For example {@code checkout every 5m}. */
  @Override
  public String toString() {
    return journey + " " + cadence;
  }
}
