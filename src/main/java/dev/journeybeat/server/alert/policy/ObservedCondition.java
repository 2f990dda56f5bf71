package dev.journeybeat.server.alert.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trouble as it was seen at one location.
 *
 * @param subject the journey or healthcheck in trouble; empty for the monitor itself
 * @param run the newest run in trouble; {@code null} if it is not of runs
 * @param since when it began
 * @param lastWell when it was well for the last time; {@code null} if that is not known
 */
public record ObservedCondition(
    String subject,
    String headline,
    @Nullable String run,
    Instant since,
    @Nullable Instant lastWell) {}
