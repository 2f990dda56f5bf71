package dev.journeybeat.result;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that has ended.
 *
 * @param failure what went wrong, as told to people; {@code null} unless it failed
 * @param mailDelivery how long the e-mail that the step received had been under way, counted from
 *     the end of the step before; {@code null} if it received none
 */
public record Step(
    String name,
    StepStatus status,
    Leg leg,
    Instant startedAt,
    Duration took,
    @Nullable String failure,
    @Nullable Duration mailDelivery) {}
