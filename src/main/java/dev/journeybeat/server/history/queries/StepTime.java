package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.StepStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The duration of a step. Small, because there are many.
 *
 * @param mailDelivery the delivery time of its e-mail; {@code null} if it received none
 */
public record StepTime(
    RunPhase part,
    String name,
    Leg leg,
    StepStatus status,
    Duration took,
    @Nullable Duration mailDelivery) {}
