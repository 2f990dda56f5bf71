package dev.journeybeat.app;

import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.healthcheck.Healthchecks;
import dev.journeybeat.server.web.healthcheck.HealthcheckResultsPort;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Adapter from the healthchecks to the web. */
record HealthcheckPort(Healthchecks healthchecks) implements HealthcheckResultsPort {

  @Override
  public Collection<String> names() {
    return healthchecks.paces().keySet();
  }

  @Override
  public CompletableFuture<List<HealthcheckResult>> recent(Collection<String> names) {
    return healthchecks.recent(names);
  }
}
