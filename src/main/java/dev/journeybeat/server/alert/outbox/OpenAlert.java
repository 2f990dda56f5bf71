package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.server.alert.model.Alert;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open alert with the times of its next notifications.
 *
 * @param run the newest affected run; {@code null} if the condition is not about runs
 * @param remindAt {@code null} for never
 * @param escalateAt {@code null} for never, or after the escalation
 */
public record OpenAlert(
    Alert alert, @Nullable String run, @Nullable Instant remindAt, @Nullable Instant escalateAt) {}
