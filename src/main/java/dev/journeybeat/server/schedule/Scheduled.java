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
 * A journey, and when it runs.
 *
 * @param startOffset how much later than its cadence says it fires; {@code null} for one that may
 *     be chosen, so that not all begin at once
 * @param jitter how much later than its moment a fire may come
 * @param retrySchedule how often it runs after a run that did not pass, until one does; {@code
 *     null} for as often as ever
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

  /** At its very moments. */
  public Scheduled(String journey, Cadence cadence) {
    this(journey, cadence, null, Duration.ZERO, null);
  }

  /**
   * When it fires after this moment, maintenances left out, if that depends on the clock alone;
   * empty if it depends on when a monitor starts, too, or if it does not fire.
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

  /** Whether it begins when the schedule begins, unless it is told to begin later. */
  boolean beginsAtOnce() {
    return startOffset == null && cadence instanceof Every;
  }

  /**
   * What Quartz fires it by.
   *
   * @param offset where it may be chosen
   */
  MomentTrigger trigger(Instant start, Duration offset, Clock clock) {
    FireTimes moments = cadence.moments(start, startOffset == null ? offset : startOffset);
    return new MomentTrigger(moments, start, jitter, clock);
  }

  /**
   * What Quartz fires it by after a run of this moment that did not pass; {@code null} if that is
   * no reason.
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

  /** Such as {@code checkout every 5m}. */
  @Override
  public String toString() {
    return journey + " " + cadence;
  }
}
