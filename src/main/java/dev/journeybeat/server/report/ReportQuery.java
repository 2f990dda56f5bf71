package dev.journeybeat.server.report;

import dev.journeybeat.server.history.queries.TimeRange;
import dev.journeybeat.server.history.runs.JourneyKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a report is asked for.
 *
 * @param zone whose days are meant
 */
public record ReportQuery(
    List<JourneyKey> journeys, Instant from, Instant until, Granularity by, ZoneId zone) {

  public ReportQuery {
    journeys = List.copyOf(journeys);
  }

  /** The runs of each journey. */
  public List<TimeRange> stretches() {
    return journeys.stream().map(journey -> new TimeRange(journey, from, until)).toList();
  }
}
