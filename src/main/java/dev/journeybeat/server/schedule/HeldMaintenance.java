package dev.journeybeat.server.schedule;

import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A current maintenance window.
 *
 * @param name name in the configuration
 * @param until the first moment after it
 */
public record HeldMaintenance(
    String name, Suppress suppress, Instant until, @Nullable String reason) {}
