package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.server.alert.model.Alert;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert that holds, and when more is to be said about it.
 *
 * @param run the newest run in trouble; {@code null} if it is not of runs
 * @param remindAt {@code null} for never
 * @param escalateAt {@code null} for never, or if it was
 */
public record OpenAlert(
    Alert alert, @Nullable String run, @Nullable Instant remindAt, @Nullable Instant escalateAt) {}
