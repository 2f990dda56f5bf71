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
 * Raises and resolves alerts of journeys, in the transaction of the verdict. It evaluates the
 * newest runs since the last alert was resolved, not the last change. So the next run corrects a
 * missed one. Safe to share between threads.
 */
public final class AlertEvaluator implements VerdictHook {

  private final List<Policy> policies;
  private final AlertService register;
  private final AlertSuppression suppression;

  /**
   * @param policies the policies; only those with conditions of runs are used
   * @param suppression runs that are fired or end during a suppression do not count
   */
  public AlertEvaluator(
      List<Policy> policies, AlertService register, AlertSuppression suppression) {
    this.policies = policies.stream().filter(policy -> policy.trouble().isOfRuns()).toList();
    this.register = register;
    this.suppression = suppression;
  }

  @Override
  public void of(Handle handle, RunResult result) {
    RunSummary summary = RunSummary.of(result);
    String journey = result.run().journey();
    if (isSilent(journey, summary)) {
      return;
    }
    for (Policy policy : policies) {
      // A run without information about the condition must not raise an alert for older runs.
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

  /** A run that was fired before a maintenance window may have been affected by it. */
  private boolean isSilent(String journey, RunSummary run) {
    return suppression.holds(journey, run.firedAt()) || suppression.holds(journey, run.endedAt());
  }

  /** Usually this run; a newer one if this run got its verdict late. */
  private static String headline(
      Handle handle, AlertCondition trouble, String newest, RunResult result) {
    @Nullable RunResult told =
        newest.equals(result.run().id())
            ? result
            : NewestRuns.result(handle, newest).orElse(result);
    return AlertSummaries.of(trouble, told, NewestRuns.done(handle, newest));
  }
}
