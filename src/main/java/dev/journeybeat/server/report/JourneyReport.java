package dev.journeybeat.server.report;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Report on one journey at one location.
 *
 * @param usual usual interval of runs; {@code null} with fewer than two runs
 * @param periods all periods of the report, in order
 * @param incidents in order
 * @param steps steps of the journey phase, slowest first, then the others
 * @param mailDelivery delivery times of e-mails, in milliseconds
 * @param walked durations of passed journeys, in milliseconds
 * @param points the same over time
 */
public record JourneyReport(
    JourneyKey journey,
    @Nullable Duration usual,
    Uptime uptime,
    Counts counts,
    List<Period> periods,
    List<Incident> incidents,
    List<StepReport> steps,
    Percentiles mailDelivery,
    Percentiles walked,
    List<DurationPoint> points) {

  public JourneyReport {
    periods = List.copyOf(periods);
    incidents = List.copyOf(incidents);
    steps = List.copyOf(steps);
    points = List.copyOf(points);
  }
}
