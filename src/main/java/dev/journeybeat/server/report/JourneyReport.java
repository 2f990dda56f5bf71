package dev.journeybeat.server.report;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of one journey at one location.
 *
 * @param usual the usual time from one run to the next; {@code null} if there were not two
 * @param periods in order, all that the report touches
 * @param incidents in order
 * @param steps those of the walk in order of their slowness, then the others
 * @param mailDelivery how long its e-mails were under way, in milliseconds
 * @param walked how long it took when it passed, in milliseconds
 * @param points the same over time, from the beginning to the end
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
