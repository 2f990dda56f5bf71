package dev.journeybeat.result;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished run.
 *
 * @param attempts at least one, in order; the last one determines the verdict
 * @param undo the steps of the undos, in order of execution
 * @param degraded whether it passed, but slower than its budget
 * @param took from the run's start to its verdict, including cleanup
 * @param healthchecks their states when the run did not pass; empty if it passed
 * @param evidence the folder with the evidence; {@code null} if there is none
 */
public record RunResult(
    Run run,
    List<Attempt> attempts,
    List<Step> undo,
    boolean degraded,
    Duration took,
    List<HealthcheckResult> healthchecks,
    @Nullable Path evidence) {

  public RunResult {
    attempts = List.copyOf(attempts);
    undo = List.copyOf(undo);
    healthchecks = List.copyOf(healthchecks);
  }

  public Verdict verdict() {
    return lastAttempt().verdict();
  }

  /** Why it did not pass, as displayed; {@code null} if it passed. */
  public @Nullable String failure() {
    return lastAttempt().failure();
  }

  public Attempt lastAttempt() {
    return attempts.get(attempts.size() - 1);
  }

  /** Whether it passed, but not on the first attempt. */
  public boolean flaky() {
    return verdict() == Verdict.PASSED && attempts.size() > 1;
  }

  /** Additions to the verdict: {@code ", flaky"}; empty if there are none. */
  public String marks() {
    return (flaky() ? ", flaky" : "") + (degraded ? ", degraded" : "");
  }

  /** Healthchecks whose probe failed. */
  public List<HealthcheckResult> unwell() {
    return healthchecks.stream().filter(check -> !check.isWell()).toList();
  }

  /** Whether an undo failed, so that an effect of this run still exists. */
  public boolean leftSomethingBehind() {
    return undo.stream().anyMatch(step -> step.status() == StepStatus.FAILED);
  }
}
