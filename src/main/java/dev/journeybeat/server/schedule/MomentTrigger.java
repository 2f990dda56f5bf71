package dev.journeybeat.server.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.quartz.Calendar;
import org.quartz.impl.triggers.SimpleTriggerImpl;

/**
 * Fires once for each moment, delayed by up to its jitter, and not at times that its calendar
 * excludes. Its previous fire time is the scheduled moment, not the time of the actual fire,
 * because the moment identifies a run. For several missed moments it fires once, for the last of
 * them. The bookkeeping is that of Quartz's simple trigger.
 */
final class MomentTrigger extends SimpleTriggerImpl {

  private static final long serialVersionUID = 1L;

  /** A fire later than this is a misfire. */
  static final Duration MISSED_AFTER = Duration.ofSeconds(5);

  /** After so many excluded moments in a row, the trigger never fires. */
  private static final int MOST_SWALLOWED = 400;

  private final transient FireTimes moments;
  private final transient Duration jitter;
  private final transient Clock clock;

  /** Copies draw the same jitter for the same moment: Quartz fires one copy and asks another. */
  private final long seed = new SplittableRandom().nextLong();

  /** The moment of the next fire. */
  private transient @Nullable Instant moment;

  /**
   * @param start the earliest fire
   */
  MomentTrigger(FireTimes moments, Instant start, Duration jitter, Clock clock) {
    this.moments = moments;
    this.jitter = jitter;
    this.clock = clock;
    setStartTime(Date.from(start));
  }

  @Override
  public @Nullable Date computeFirstFireTime(@Nullable Calendar calendar) {
    plan(after(getStartTime().toInstant().minusMillis(1), calendar), calendar);
    return getNextFireTime();
  }

  @Override
  public void triggered(@Nullable Calendar calendar) {
    Instant fired = Objects.requireNonNull(moment);
    Instant now = clock.instant();
    // If the process was suspended, Quartz fires a trigger that it holds as if it were in time.
    boolean isLate = now.minus(MISSED_AFTER).isAfter(getNextFireTime().toInstant());
    Instant last = isLate ? last(fired, now, calendar) : fired;
    setPreviousFireTime(Date.from(last));
    plan(after(last, calendar), calendar);
  }

  @Override
  public void updateAfterMisfire(@Nullable Calendar calendar) {
    Instant now = clock.instant();
    if (isExcluded(now, calendar)) {
      // Moments before the maintenance window are too late, too.
      plan(after(now, calendar), calendar);
    } else {
      moment = last(Objects.requireNonNull(moment), now, calendar);
      setNextFireTime(Date.from(now));
    }
  }

  @Override
  public @Nullable Date getFireTimeAfter(@Nullable Date after) {
    Instant next = moments.after(after == null ? clock.instant() : after.toInstant());
    return next == null ? null : Date.from(next);
  }

  private void plan(@Nullable Instant next, @Nullable Calendar calendar) {
    moment = next;
    setNextFireTime(next == null ? null : Date.from(later(next, calendar)));
  }

  /** The actual time of a fire: before the next moment, and before a maintenance window. */
  private Instant later(Instant moment, @Nullable Calendar calendar) {
    if (jitter.isZero()) {
      return moment;
    }
    Instant next = moments.after(moment);
    Duration gap = next == null ? jitter : Duration.between(moment, next);
    long most = Math.min(gap.toMillis(), jitter.toMillis());
    if (most < 1) {
      return moment;
    }
    long drawn = new SplittableRandom(seed ^ moment.toEpochMilli()).nextLong(most);
    Instant later = moment.plusMillis(drawn);
    return isExcluded(later, calendar) ? moment : later;
  }

  private @Nullable Instant after(Instant moment, @Nullable Calendar calendar) {
    Instant next = moments.after(moment);
    for (int i = 0; next != null && calendar != null && isExcluded(next, calendar); i++) {
      if (i == MOST_SWALLOWED) {
        return null;
      }
      next = moments.after(Instant.ofEpochMilli(calendar.getNextIncludedTime(millis(next)) - 1));
    }
    return next;
  }

  /** The last moment until now, starting from a past one. Searches from the end. */
  private Instant last(Instant first, Instant now, @Nullable Calendar calendar) {
    Duration back = MISSED_AFTER;
    Instant next = after(now.minus(back), calendar);
    while ((next == null || next.isAfter(now)) && now.minus(back).isAfter(first)) {
      back = back.multipliedBy(2);
      next = after(now.minus(back), calendar);
    }
    Instant last = first;
    while (next != null && !next.isAfter(now)) {
      last = next;
      next = after(next, calendar);
    }
    return last;
  }

  private static boolean isExcluded(Instant moment, @Nullable Calendar calendar) {
    return calendar != null && !calendar.isTimeIncluded(millis(moment));
  }

  private static long millis(Instant moment) {
    return moment.toEpochMilli();
  }
}
