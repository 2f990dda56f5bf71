package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.server.alert.model.AlertSuppression;
import java.time.Duration;

/**
 * Where this monitor stands.
 *
 * @param site the shop's address, whose alerts are meant; another shop's may be in the same store
 * @param keep how long alerts that are over are kept
 */
public record AlertScope(String site, String location, AlertSuppression silence, Duration keep) {}
