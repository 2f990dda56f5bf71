package dev.journeybeat.engine.run;

import dev.journeybeat.result.HealthcheckResult;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the healthchecks stand beside a run that did not pass. */
final class HealthcheckSnapshot {

  private static final Logger log = LoggerFactory.getLogger(HealthcheckSnapshot.class);

  /** A look takes 3 s at most, unless somebody wants it longer; the undo must not wait for that. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private HealthcheckSnapshot() {}

  /**
   * What they found just now.
   *
   * @param stopping whether there is no time to look anew
   */
  static List<HealthcheckResult> of(HealthcheckSource healthchecks, boolean stopping) {
    try {
      return stopping ? healthchecks.last() : healthchecks.recent(PATIENCE).join();
    } catch (RuntimeException | OutOfMemoryError e) {
      // No fault of a healthcheck may cost a run its undo and its verdict.
      log.error("How the healthchecks stand beside this run could not be found out", e);
      return healthchecks.last();
    }
  }
}
