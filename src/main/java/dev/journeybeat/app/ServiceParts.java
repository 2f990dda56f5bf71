package dev.journeybeat.app;

import dev.journeybeat.engine.journeys.JourneyFolder;
import dev.journeybeat.engine.run.RunnerDependencies;
import dev.journeybeat.server.alert.Alerts;
import dev.journeybeat.server.healthcheck.HealthcheckWatch;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.metrics.Metrics;
import dev.journeybeat.server.ops.DeadMansSwitchService;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.web.live.SseHub;

/** The parts of a running monitor beside the runs. */
record ServiceParts(
    RunnerDependencies run,
    History history,
    JourneyFolder journeys,
    HealthcheckWatch healthchecks,
    Alerts alerts,
    DeadMansSwitchService deadMansSwitch,
    RetrySchedule followUp,
    Housekeeping housekeeping,
    Maintenance maintenance,
    SseHub live,
    Metrics metrics)
    implements AutoCloseable {

  /** Closes all parts except those that the runs need; they close later. */
  @Override
  public void close() {
    healthchecks.close();
    alerts.close();
    deadMansSwitch.close();
    housekeeping.close();
    live.close();
    metrics.close();
  }
}
