package dev.journeybeat.server.web.healthcheck;

import dev.journeybeat.result.HealthcheckResult;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The healthchecks, as far as the web shows them. */
public interface HealthcheckResultsPort {

  /** Their names, in the order of the configuration. */
  Collection<String> names();

  /** What they found, not longer ago than the configuration allows; looks anew where need be. */
  CompletableFuture<List<HealthcheckResult>> recent(Collection<String> names);
}
