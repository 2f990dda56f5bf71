package dev.journeybeat.result;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that has ended.
 *
 * @param attempts at least one, in order; the last one's verdict is the run's
 * @param undo what was put right afterwards, in the order it was done
 * @param degraded whether it passed, but slower than its budget
 * @param took from the run's start to its verdict, the undo included
 * @param healthchecks how they stood when it did not pass; empty if it passed
 * @param evidence the folder with what there is to look at; {@code null} if nothing was kept
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

  /** Why it did not pass, as told to people; {@code null} if it passed. */
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

  /** What is to be said beside the verdict: {@code ", flaky"}; empty if nothing. */
  public String marks() {
    return (flaky() ? ", flaky" : "") + (degraded ? ", degraded" : "");
  }

  /** Those healthchecks that did not find all well. */
  public List<HealthcheckResult> unwell() {
    return healthchecks.stream().filter(check -> !check.isWell()).toList();
  }

  /** Whether something of this run could not be put right and is still there. */
  public boolean leftSomethingBehind() {
    return undo.stream().anyMatch(step -> step.status() == StepStatus.FAILED);
  }
}
