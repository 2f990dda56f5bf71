package dev.journeybeat.alert;

import dev.journeybeat.channel.Alert;
import java.util.List;

/**
 * An alert, and what has become of what is told about it.
 *
 * @param deliveries oldest first
 */
public record AlertStatus(Alert alert, List<DeliveryStatus> deliveries) {}
