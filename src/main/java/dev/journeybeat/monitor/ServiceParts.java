package dev.journeybeat.monitor;

import dev.journeybeat.alert.Alerts;
import dev.journeybeat.journeys.JourneyFolder;
import dev.journeybeat.metrics.Metrics;
import dev.journeybeat.runner.RunParts;
import dev.journeybeat.schedule.Maintenance;
import dev.journeybeat.web.live.Live;

/** What works beside the runs, once a monitor serves. */
record ServiceParts(
    RunParts run,
    JourneyFolder journeys,
    HealthcheckWatch healthchecks,
    Alerts alerts,
    Lifeline lifeline,
    FollowUp followUp,
    Housekeeping housekeeping,
    Maintenance maintenance,
    Live live,
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
