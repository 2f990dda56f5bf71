package dev.journeybeat.engine.run;

import dev.journeybeat.settings.Require;
import java.time.Duration;

/**
 * Timeouts of a run.
 *
 * @param run for setup and all steps together
 * @param step for each step without a timeout of its own
 * @param undo for all undos together
 */
public record RunTimeouts(Duration run, Duration step, Duration undo) {

  public RunTimeouts {
    positive(run, "timeout");
    positive(step, "step-timeout");
    positive(undo, "undo-timeout");
  }

  private static void positive(Duration limit, String key) {
    Require.require(
        !limit.isNegative() && !limit.isZero(), key, limit, "a time above zero, such as \"2m\"");
  }
}
