package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;

/**
 * A step with its position in the run.
 *
 * @param number counted from 1 through the whole run
 * @param underWay whether the step has not ended; it then counts as failed
 */
public record StoredStep(
    int number, int attempt, RunPhase part, boolean onceOnly, Step step, boolean underWay) {

  boolean passed() {
    return !underWay && step.status() == StepStatus.PASSED;
  }
}
