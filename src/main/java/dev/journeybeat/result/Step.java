package dev.journeybeat.result;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished step.
 *
 * @param failure the error, as displayed; {@code null} unless it failed
 * @param mailDelivery delivery time of the e-mail that the step received, counted from the end of
 *     the step before; {@code null} if it received none
 */
public record Step(
    String name,
    StepStatus status,
    Leg leg,
    Instant startedAt,
    Duration took,
    @Nullable String failure,
    @Nullable Duration mailDelivery) {}
