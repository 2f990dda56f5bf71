package dev.journeybeat.alert;

import dev.journeybeat.channel.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert, and what has become of what is told about it.
 *
 * @param run the newest run in trouble; {@code null} if it is not of runs
 * @param deliveries oldest first
 */
public record AlertStatus(Alert alert, @Nullable String run, List<DeliveryStatus> deliveries) {}
