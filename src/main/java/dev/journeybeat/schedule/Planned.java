package dev.journeybeat.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a journey stands in the schedule.
 *
 * @param next {@code null} if it will not fire again
 * @param last {@code null} if it has not fired yet
 * @param skipped fires that found the run before still under way
 */
public record Planned(
    String journey,
    Cadence cadence,
    @Nullable Instant next,
    @Nullable Instant last,
    long skipped) {}
