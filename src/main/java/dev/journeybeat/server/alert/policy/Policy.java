package dev.journeybeat.server.alert.policy;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Severity;
import dev.journeybeat.server.history.runs.RunSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defines when a condition raises an alert, and which channels are notified. */
public record Policy(String name, PolicySettings settings, Threshold after) {

  private static final Threshold TWICE = new Threshold(2, 2);

  public Policy(String name, PolicySettings settings) {
    this(name, settings, settings.after() == null ? TWICE : Threshold.parse(settings.after()));
  }

  boolean isAbout(String subject) {
    return settings.only().isEmpty() || settings.only().contains(subject);
  }

  public AlertCondition trouble() {
    return settings.on();
  }

  Severity severity() {
    return settings.severity() == null ? settings.on().severity() : settings.severity();
  }

  /** How long a condition that is not about runs must last. */
  Duration pendingPeriod() {
    if (settings.pendingPeriod() != null) {
      return settings.pendingPeriod();
    }
    return switch (trouble()) {
      // The undo has failed a few times by then.
      case UNDO_STUCK -> Duration.ofMinutes(15);
      case OVERDUE, BROKEN_JOURNEYS -> Duration.ofMinutes(5);
      default -> Duration.ZERO;
    };
  }

  /** The number of good runs in a row that resolves the alert. */
  int resolveAfter() {
    return settings.resolveAfter() == null
        ? after.of() - after.many() + 1
        : settings.resolveAfter();
  }

  /** Whether a run gives information about the condition. */
  boolean tells(RunSummary run) {
    return switch (trouble()) {
      // An inconclusive run has seen the shop neither passing nor failing.
      case FAILED -> run.verdict() != Verdict.INCONCLUSIVE;
      // The duration of a run that did not pass means nothing.
      case DEGRADED, FLAKY -> run.verdict() == Verdict.PASSED;
      default -> true;
    };
  }

  boolean isInTrouble(RunSummary run) {
    return switch (trouble()) {
      case FAILED -> run.verdict() == Verdict.FAILED;
      case INCONCLUSIVE -> run.verdict() == Verdict.INCONCLUSIVE;
      case DEGRADED -> run.degraded();
      case FLAKY -> run.flaky();
      default -> throw new IllegalStateException(trouble() + " is not of runs");
    };
  }

  List<String> channels() {
    return settings.channels();
  }

  @Nullable Instant firstReminder(Instant raisedAt) {
    return settings.repeatInterval() == null ? null : raisedAt.plus(settings.repeatInterval());
  }

  @Nullable Instant escalation(Instant raisedAt) {
    return settings.escalate() == null ? null : raisedAt.plus(settings.escalate().after());
  }
}
