package dev.journeybeat.runner;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.runner.StepRecorder.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a phase ended.
 *
 * @param failure {@code null} if it did all it should
 */
record PhaseOutcome(List<Step> steps, @Nullable Failure failure, Instant startedAt, Duration took) {

  boolean passed() {
    return failure == null;
  }

  /**
   * The steps that the code made, and one by this name for what no step tells: that there was none,
   * or that something broke outside of them.
   */
  List<Step> stepsOr(String name) {
    boolean told =
        passed()
            ? !steps.isEmpty()
            : steps.stream().anyMatch(step -> step.status() == StepStatus.FAILED);
    return told ? steps : Stream.concat(steps.stream(), Stream.of(asStep(name))).toList();
  }

  private Step asStep(String name) {
    return new Step(
        name,
        failure == null ? StepStatus.PASSED : StepStatus.FAILED,
        failure == null ? Leg.BROWSER : failure.leg(),
        startedAt,
        took,
        failure == null ? null : failure.text(),
        null);
  }
}
