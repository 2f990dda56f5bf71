package dev.journeybeat.monitor;

import dev.journeybeat.alert.Alerts;
import dev.journeybeat.journeys.JourneyFolder;
import dev.journeybeat.metrics.Metrics;
import dev.journeybeat.runner.RunnerDependencies;
import dev.journeybeat.schedule.Maintenance;
import dev.journeybeat.web.live.SseHub;

/** What works beside the runs, once a monitor serves. */
record ServiceParts(
    RunnerDependencies run,
    JourneyFolder journeys,
    HealthcheckWatch healthchecks,
    Alerts alerts,
    DeadMansSwitchService lifeline,
    RetrySchedule followUp,
    Housekeeping housekeeping,
    Maintenance maintenance,
    SseHub live,
    Metrics metrics)
    implements AutoCloseable {

  /** All but what the runs need, which end later. */
  @Override
  public void close() {
    healthchecks.close();
    alerts.close();
    lifeline.close();
    housekeeping.close();
    live.close();
    metrics.close();
  }
}
