package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.server.alert.model.AlertSuppression;
import java.time.Duration;

/**
 * The site and location of this monitor.
 *
 * @param site the shop's address; the store may also have alerts of other shops
 * @param keep how long resolved alerts are kept
 */
public record AlertScope(
    String site, String location, AlertSuppression suppression, Duration keep) {}
