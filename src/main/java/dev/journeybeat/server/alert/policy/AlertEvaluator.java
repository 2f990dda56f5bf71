package dev.journeybeat.server.alert.policy;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.history.runs.NewestRuns;
import dev.journeybeat.server.history.runs.RunSummary;
import dev.journeybeat.server.history.runs.VerdictHook;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Raises and clears the alerts to journeys, in the transaction of the verdict that is the reason.
 * It looks at how the newest runs stand since the last alert was cleared, not at what has changed:
 * whatever was missed before is noticed with the next run. Safe to share between threads.
 */
public final class AlertEvaluator implements VerdictHook {

  private final List<Policy> policies;
  private final AlertService register;
  private final AlertSuppression silence;

  /**
   * @param policies of which only those are used that are of runs
   * @param silence runs fired or ended meanwhile count for nothing
   */
  public AlertEvaluator(List<Policy> policies, AlertService register, AlertSuppression silence) {
    this.policies = policies.stream().filter(policy -> policy.trouble().isOfRuns()).toList();
    this.register = register;
    this.silence = silence;
  }

  @Override
  public void of(Handle handle, RunResult result) {
    RunSummary summary = RunSummary.of(result);
    String journey = result.run().journey();
    if (isSilent(journey, summary)) {
      return;
    }
    for (Policy policy : policies) {
      // What says nothing about it must not raise what was there before.
      if (policy.isAbout(journey) && policy.tells(summary)) {
        judge(handle, policy, result);
      }
    }
  }

  private void judge(Handle handle, Policy policy, RunResult result) {
    Run run = result.run();
    PolicyEvaluation course = course(handle, policy, run);
    RunSummary newest = course.newest();
    if (course.clears()) {
      register.well(handle, policy, run.journey(), run.id());
    } else if (course.raises() && newest != null) {
      ObservedCondition seen =
          new ObservedCondition(
              run.journey(),
              headline(handle, policy.trouble(), newest.id(), result),
              newest.id(),
              course.since() == null ? newest.firedAt() : course.since(),
              course.lastWell());
      register.trouble(handle, policy, seen);
    }
  }

  private PolicyEvaluation course(Handle handle, Policy policy, Run run) {
    try (Stream<RunSummary> runs =
        NewestRuns.lastFiredFirst(handle, run.journey(), run.location())) {
      return PolicyEvaluation.of(
          policy,
          runs.filter(each -> !isSilent(run.journey(), each)),
          register.lastClear(handle, policy, run.journey()));
    }
  }

  /** A run that was fired before a maintenance may have been caught in it. */
  private boolean isSilent(String journey, RunSummary run) {
    return silence.holds(journey, run.firedAt()) || silence.holds(journey, run.endedAt());
  }

  /** Mostly of this run; of a newer one if this has got its verdict late. */
  private static String headline(
      Handle handle, AlertCondition trouble, String newest, RunResult result) {
    @Nullable RunResult told =
        newest.equals(result.run().id())
            ? result
            : NewestRuns.result(handle, newest).orElse(result);
    return AlertSummaries.of(trouble, told, NewestRuns.done(handle, newest));
  }
}
