package dev.journeybeat.engine.run;

import dev.journeybeat.settings.Require;
import java.time.Duration;

/**
 * How long a journey may take.
 *
 * @param run for the preparation and all steps together
 * @param step for each step that does not ask for another
 * @param undo for all that is put right afterwards
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
