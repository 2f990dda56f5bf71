package dev.journeybeat.server.schedule;

import java.time.Instant;
import java.util.List;

/**
 * A maintenance that holds, or that comes.
 *
 * @param name as the configuration calls it
 * @param journeys whom it concerns; empty for all
 * @param until the first moment after it
 */
public record ComingMaintenance(String name, List<String> journeys, Instant from, Instant until) {

  public ComingMaintenance {
    journeys = List.copyOf(journeys);
  }

  /** Whether it holds for a journey at a moment. */
  public boolean holds(String journey, Instant moment) {
    return (journeys.isEmpty() || journeys.contains(journey))
        && !moment.isBefore(from)
        && moment.isBefore(until);
  }
}
