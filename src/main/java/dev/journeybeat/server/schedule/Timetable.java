package dev.journeybeat.server.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartz.TriggerKey;

/**
 * The triggers of journeys in the scheduler: the regular schedule, and the retry schedule after a
 * run that did not pass. Maintenance windows are excluded. Safe to share between threads.
 */
final class Timetable {

  private static final String AGAIN = "again";

  private final QuartzScheduler clockwork;
  private final Maintenance maintenance;
  private final Clock clock;

  Timetable(QuartzScheduler clockwork, Maintenance maintenance, Clock clock) {
    this.clockwork = clockwork;
    this.maintenance = maintenance;
    this.clock = clock;
  }

  /**
   * Sets the regular schedule of a journey, and replaces an earlier one.
   *
   * @param offset the offset to use if the journey sets none
   * @return whether it will ever fire
   */
  boolean set(Scheduled scheduled, Duration offset) {
    String journey = scheduled.journey();
    remove(journey);
    MomentTrigger trigger = scheduled.trigger(clock.instant(), offset, clock);
    return clockwork.set(regular(journey), trigger, maintenance.calendar(journey));
  }

  /**
   * Starts the retry schedule of a journey, if it has one, because a run did not pass.
   *
   * @param firedAt the moment of the run
   */
  void setAgain(Scheduled scheduled, Instant firedAt) {
    String journey = scheduled.journey();
    MomentTrigger trigger = scheduled.again(firedAt, clock);
    if (trigger != null) {
      clockwork.set(again(journey), trigger, maintenance.calendar(journey));
    }
  }

  /** Ends the retry schedule of a journey. */
  void removeAgain(String journey) {
    clockwork.remove(again(journey));
  }

  void remove(String journey) {
    clockwork.remove(regular(journey));
    removeAgain(journey);
  }

  @Nullable Instant next(String journey) {
    return Stream.of(regular(journey), again(journey))
        .map(clockwork::next)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static TriggerKey regular(String journey) {
    return TriggerKey.triggerKey(journey);
  }

  private static TriggerKey again(String journey) {
    return TriggerKey.triggerKey(journey, AGAIN);
  }
}
