package dev.journeybeat.server.alert;

import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.outbox.DeliveryStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert, and what has become of what is told about it.
 *
 * @param run the newest run in trouble; {@code null} if it is not of runs
 * @param deliveries oldest first
 */
public record AlertStatus(Alert alert, @Nullable String run, List<DeliveryStatus> deliveries) {}
