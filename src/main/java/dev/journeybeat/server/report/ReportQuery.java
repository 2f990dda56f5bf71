package dev.journeybeat.server.report;

import dev.journeybeat.server.history.queries.TimeRange;
import dev.journeybeat.server.history.runs.JourneyKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Parameters of a report.
 *
 * @param zone time zone of the days
 */
public record ReportQuery(
    List<JourneyKey> journeys, Instant from, Instant until, Granularity by, ZoneId zone) {

  public ReportQuery {
    journeys = List.copyOf(journeys);
  }

  /** Time range of each journey. */
  public List<TimeRange> stretches() {
    return journeys.stream().map(journey -> new TimeRange(journey, from, until)).toList();
  }
}
