package dev.journeybeat.server.schedule;

import java.time.Instant;
import java.util.List;

/**
 * A current or future maintenance window.
 *
 * @param name name in the configuration
 * @param journeys journeys that it applies to; empty for all
 * @param until the first moment after it
 */
public record ComingMaintenance(String name, List<String> journeys, Instant from, Instant until) {

  public ComingMaintenance {
    journeys = List.copyOf(journeys);
  }

  /** Whether it applies to a journey at a moment. */
  public boolean holds(String journey, Instant moment) {
    return (journeys.isEmpty() || journeys.contains(journey))
        && !moment.isBefore(from)
        && moment.isBefore(until);
  }
}
