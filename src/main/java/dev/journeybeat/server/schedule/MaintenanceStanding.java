package dev.journeybeat.server.schedule;

import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance window of the configuration and its status.
 *
 * @param name name in the configuration
 * @param journeys journeys that it applies to; empty for all
 * @param until the first moment after it; {@code null} if it is not current
 * @param next its next start; {@code null} if there is none
 */
public record MaintenanceStanding(
    String name,
    Suppress suppress,
    List<String> journeys,
    @Nullable String reason,
    @Nullable Instant until,
    @Nullable Instant next) {

  public MaintenanceStanding {
    journeys = List.copyOf(journeys);
  }
}
