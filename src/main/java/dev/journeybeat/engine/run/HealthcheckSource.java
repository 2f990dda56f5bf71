package dev.journeybeat.engine.run;

import dev.journeybeat.result.HealthcheckResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The healthchecks, for a run that did not pass. Safe to share between threads. */
public interface HealthcheckSource {

  /** Recent results; a healthcheck without one runs now, for this long at most. */
  CompletableFuture<List<HealthcheckResult>> recent(Duration timeout);

  /** The last results, however old. */
  List<HealthcheckResult> last();
}
