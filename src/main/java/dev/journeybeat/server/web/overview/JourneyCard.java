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
 * How one journey stands at one location.
 *
 * @param labels by what people find it
 * @param planned {@code null} if this monitor does not run it
 * @param pause {@code null} if it is not paused
 * @param mute {@code null} if it is not muted
 * @param isOverdue whether it should have run again long ago: its verdict says nothing of now
 * @param underWay the run under way; {@code null} if there is none
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

  /** How its last run ended; {@code null} if there is none. */
  public @Nullable Verdict verdict() {
    ArchivedRun last = facts.last();
    return last == null ? null : last.verdict();
  }

  public boolean is(Verdict verdict) {
    return verdict == verdict();
  }

  /** Whether customers can do it, as far as that is known now; {@code null} if there is no run. */
  public @Nullable Verdict standing() {
    return isOverdue && is(Verdict.PASSED) ? Verdict.INCONCLUSIVE : verdict();
  }

  /** Smaller the worse it stands. */
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

  /** From one fire to the next; zero if it does not fire, or not from here. */
  public Duration pauseBetweenFires() {
    return planned == null ? Duration.ZERO : planned.pause();
  }

  /** When it fires next; {@code null} if it does not, or not from here. */
  public @Nullable Instant next() {
    return planned == null || pause != null ? null : planned.next();
  }
}
