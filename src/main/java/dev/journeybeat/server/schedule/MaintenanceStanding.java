package dev.journeybeat.server.schedule;

import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance of the configuration, and where it stands.
 *
 * @param name as the configuration calls it
 * @param journeys whom it concerns; empty for all
 * @param until the first moment after it; {@code null} if it does not hold now
 * @param next when it begins next; {@code null} if it does not come again
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
