package dev.journeybeat.report;

import dev.journeybeat.history.JourneyAt;
import dev.journeybeat.history.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a report is asked for.
 *
 * @param zone whose days are meant
 */
public record Question(List<JourneyAt> journeys, Instant from, Instant until, By by, ZoneId zone) {

  public Question {
    journeys = List.copyOf(journeys);
  }

  /** The runs of each journey. */
  public List<Stretch> stretches() {
    return journeys.stream().map(journey -> new Stretch(journey, from, until)).toList();
  }
}
