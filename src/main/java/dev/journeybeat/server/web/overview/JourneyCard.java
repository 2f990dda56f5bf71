package dev.journeybeat.server.web.overview;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.schedule.ScheduleEntry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of one journey at one location.
 *
 * @param labels group and tags
 * @param planned {@code null} if this monitor does not run it
 * @param pause {@code null} if it is not paused
 * @param mute {@code null} if it is not muted
 * @param isOverdue whether it missed too many fires: its verdict says nothing about now
 * @param underWay the current run; {@code null} if there is none
 */
public record JourneyCard(
    JourneyKey journey,
    Labels labels,
    JourneyStats facts,
    @Nullable ScheduleEntry planned,
    @Nullable JourneyPause pause,
    @Nullable Mute mute,
    boolean isOverdue,
    @Nullable Run underWay) {

  /** Verdict of its last run; {@code null} if there is none. */
  public @Nullable Verdict verdict() {
    ArchivedRun last = facts.last();
    return last == null ? null : last.verdict();
  }

  public boolean is(Verdict verdict) {
    return verdict == verdict();
  }

  /** The current state; inconclusive if overdue; {@code null} if there is no run. */
  public @Nullable Verdict standing() {
    return isOverdue && is(Verdict.PASSED) ? Verdict.INCONCLUSIVE : verdict();
  }

  /** Sort order: the worse the state, the smaller. */
  public int rank() {
    Verdict standing = standing();
    if (pause != null || standing == null) {
      return 3;
    }
    return switch (standing) {
      case FAILED -> 0;
      case INCONCLUSIVE -> 1;
      case PASSED -> 2;
    };
  }

  /** Interval of its fires; zero if it does not fire, or not at this monitor. */
  public Duration pauseBetweenFires() {
    return planned == null ? Duration.ZERO : planned.pause();
  }

  /** Time of the next fire; {@code null} if it does not fire, or not at this monitor. */
  public @Nullable Instant next() {
    return planned == null || pause != null ? null : planned.next();
  }
}
