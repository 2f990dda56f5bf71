package dev.journeybeat.server.web.healthcheck;

import dev.journeybeat.result.HealthcheckResult;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Results of healthchecks for the web server. */
public interface HealthcheckResultsPort {

  /** Names of the healthchecks, in the order of the configuration. */
  Collection<String> names();

  /** Results that are not older than the configuration allows. Runs probes if needed. */
  CompletableFuture<List<HealthcheckResult>> recent(Collection<String> names);
}
