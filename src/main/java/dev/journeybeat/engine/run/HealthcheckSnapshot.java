package dev.journeybeat.engine.run;

import dev.journeybeat.result.HealthcheckResult;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The states of the healthchecks at the time of a run that did not pass. */
final class HealthcheckSnapshot {

  private static final Logger log = LoggerFactory.getLogger(HealthcheckSnapshot.class);

  /** A probe takes 3 s at most, unless configured otherwise. The undo must not wait longer. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private HealthcheckSnapshot() {}

  /**
   * Returns the current results.
   *
   * @param stopping whether there is no time for new probes
   */
  static List<HealthcheckResult> of(HealthcheckSource healthchecks, boolean stopping) {
    try {
      return stopping ? healthchecks.last() : healthchecks.recent(TIMEOUT).join();
    } catch (RuntimeException | OutOfMemoryError e) {
      // A failing healthcheck must not prevent the undo and the verdict.
      log.error("Reading the healthchecks for this run failed", e);
      return healthchecks.last();
    }
  }
}
