package dev.journeybeat.server.schedule;

import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance that holds.
 *
 * @param name as the configuration calls it
 * @param until the first moment after it
 */
public record HeldMaintenance(
    String name, Suppress suppress, Instant until, @Nullable String reason) {}
