package dev.journeybeat.server.alert.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One problem under one policy, from start to end.
 *
 * @param id the same in all its notifications; unique among monitors
 * @param policy the policy that raised it, a key under {@code alerts}
 * @param subject the affected journey or healthcheck; empty for the monitor itself
 * @param locations where it was observed, such as {@code frankfurt}, or {@code frankfurt, tokyo}
 * @param headline the problem in one line: {@code checkout: no order e-mail within 2 min}
 * @param since the fire of the first affected run, or when the condition was observed
 * @param lastWell when the condition was absent last; {@code null} if unknown
 * @param clearedAt {@code null} while the alert is open
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
