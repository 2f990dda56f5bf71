package dev.journeybeat.app;

import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.journeys.JourneyState;
import dev.journeybeat.server.ops.BrowserReach;
import dev.journeybeat.server.ops.Heartbeat;
import dev.journeybeat.server.web.HealthPort;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Liveness and readiness of the monitor. Anybody may request them, so the texts name a problem
 * without details; logs and commands have the details. Safe to share between threads.
 */
final class Readiness implements HealthPort {

  private final Set<String> scheduled;
  private final ServiceParts parts;
  private final BrowserReach browsers;
  private volatile @Nullable Heartbeat heartbeat;
  private volatile boolean stopping;

  /** Readiness of a monitor that has not started yet. */
  Readiness(Settings settings, ServiceParts parts, Clock clock) {
    this.scheduled = settings.scheduled().keySet();
    this.parts = parts;
    this.browsers = new BrowserReach(parts.run().browsers()::trouble, clock);
  }

  void began(Heartbeat beating) {
    heartbeat = beating;
  }

  void stopping() {
    stopping = true;
  }

  @Override
  public List<String> notLive() {
    Heartbeat beating = heartbeat;
    // The scheduler does not fire while the monitor stops.
    return beating == null || stopping ? List.of() : beating.schedulerTrouble().stream().toList();
  }

  @Override
  public List<String> notReady() {
    Heartbeat beating = heartbeat;
    if (stopping || beating == null) {
      return List.of(stopping ? "the monitor is stopping" : "the monitor is starting");
    }
    List<String> problems = new ArrayList<>(notLive());
    beating.storeTrouble().ifPresent(problems::add);
    browsers.trouble().ifPresent(problems::add);
    JourneyState journeys = parts.journeys().state();
    broken(journeys).ifPresent(problems::add);
    scheduled.stream()
        .filter(name -> journeys.catalog().find(name).isEmpty())
        .map("there is no journey \"%s\", which has a schedule"::formatted)
        .forEach(problems::add);
    return problems;
  }

  @Override
  public String metrics() {
    return parts.metrics().scrape();
  }

  /** Sources are private, so the text only points to the log. */
  private static Optional<String> broken(JourneyState journeys) {
    int many = journeys.problems().size();
    return journeys.problems().stream()
        .findFirst()
        .map(
            first ->
                "some journeys can't be used: %s; see the log"
                    .formatted(many == 1 ? "1 error" : many + " errors"));
  }
}
