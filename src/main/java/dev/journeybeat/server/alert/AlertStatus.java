package dev.journeybeat.server.alert;

import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.outbox.DeliveryStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert with the status of its deliveries.
 *
 * @param run the newest run with the condition; {@code null} if the condition is not about runs
 * @param deliveries oldest first
 */
public record AlertStatus(Alert alert, @Nullable String run, List<DeliveryStatus> deliveries) {}
