package dev.journeybeat.server.alert.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One trouble, from its beginning to its end.
 *
 * @param id the same for all that is ever told about it; also unique among monitors
 * @param policy the policy that raised it, a key under {@code alerts}
 * @param subject the journey or healthcheck that is in trouble; empty if it is the monitor itself
 * @param locations where it was seen, such as {@code frankfurt}, or {@code frankfurt, tokyo}
 * @param headline what broke, in one line: {@code checkout: no order e-mail within 2 min}
 * @param since when the first run in trouble was fired, or the trouble was noticed
 * @param lastWell when it was well for the last time; {@code null} if that is not known
 * @param clearedAt {@code null} as long as it holds
 */
public record Alert(
    String id,
    String policy,
    AlertCondition trouble,
    Severity severity,
    String subject,
    String locations,
    String headline,
    Instant since,
    @Nullable Instant lastWell,
    Instant raisedAt,
    @Nullable Instant clearedAt) {}
