package dev.journeybeat.runner;

import dev.journeybeat.probe.Healthchecks;
import dev.journeybeat.result.HealthcheckResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How the healthchecks stand beside a run that did not pass. */
final class Beside {

  /** A look takes 3 s at most, unless somebody wants it longer; the undo must not wait for that. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Beside() {}

  /** What they found just now, or, where one takes too long, what they found last. */
  static List<HealthcheckResult> of(Healthchecks healthchecks) {
    try {
      return healthchecks
          .recent(healthchecks.paces().keySet())
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return healthchecks.last();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return healthchecks.last();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a healthcheck has no result", e);
    }
  }
}
