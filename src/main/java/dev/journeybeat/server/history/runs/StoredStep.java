package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;

/**
 * A step with where it belongs.
 *
 * @param number counted from 1 through the whole run
 * @param underWay whether it has not ended; the step is then as good as failed
 */
public record StoredStep(
    int number, int attempt, RunPhase part, boolean onceOnly, Step step, boolean underWay) {

  boolean passed() {
    return !underWay && step.status() == StepStatus.PASSED;
  }
}
