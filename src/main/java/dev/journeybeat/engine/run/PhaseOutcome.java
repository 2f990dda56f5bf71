package dev.journeybeat.engine.run;

import dev.journeybeat.engine.run.StepRecorder.Failure;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Result of a phase.
 *
 * @param failure {@code null} if it succeeded
 */
record PhaseOutcome(List<Step> steps, @Nullable Failure failure, Instant startedAt, Duration took) {

  private static final Logger log = LoggerFactory.getLogger(PhaseOutcome.class);

  boolean passed() {
    return failure == null;
  }

  /**
   * Returns the recorded steps. Adds a step with this name if there was none, or if the failure
   * happened outside the steps. The listener is notified of it, too.
   */
  List<Step> stepsOr(String name, Run run, RunListener listener) {
    boolean told =
        passed()
            ? !steps.isEmpty()
            : steps.stream().anyMatch(step -> step.status() == StepStatus.FAILED);
    if (told) {
      return steps;
    }
    Step step = asStep(name);
    tell(step, run, listener);
    return Stream.concat(steps.stream(), Stream.of(step)).toList();
  }

  private static void tell(Step step, Run run, RunListener listener) {
    try {
      listener.stepStarted(run, new BegunStep(step.name(), step.startedAt(), false));
      listener.stepEnded(run, step);
    } catch (StoreException e) {
      // The step is over and is stored with the verdict.
      log.debug("A step could not be stored", e);
    }
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
