package dev.journeybeat.server.alert.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A condition as observed at one location.
 *
 * @param subject the affected journey or healthcheck; empty for the monitor itself
 * @param run the newest affected run; {@code null} if the condition is not about runs
 * @param since when it started
 * @param lastWell when the condition was absent last; {@code null} if unknown
 */
public record ObservedCondition(
    String subject,
    String headline,
    @Nullable String run,
    Instant since,
    @Nullable Instant lastWell) {}
