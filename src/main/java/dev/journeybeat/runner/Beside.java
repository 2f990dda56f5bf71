package dev.journeybeat.runner;

import dev.journeybeat.probe.Healthchecks;
import dev.journeybeat.result.HealthcheckResult;
import java.time.Duration;
import java.util.List;

/** How the healthchecks stand beside a run that did not pass. */
final class Beside {

  /** A look takes 3 s at most, unless somebody wants it longer; the undo must not wait for that. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Beside() {}

  /**
   * What they found just now.
   *
   * @param stopping whether there is no time to look anew
   */
  static List<HealthcheckResult> of(Healthchecks healthchecks, boolean stopping) {
    return stopping ? healthchecks.last() : healthchecks.recent(PATIENCE).join();
  }
}
