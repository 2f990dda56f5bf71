package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.StepStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a step took, and no more: there are many.
 *
 * @param mailDelivery how long the e-mail was under way that it received; {@code null} if none
 */
public record StepTime(
    RunPhase part,
    String name,
    Leg leg,
    StepStatus status,
    Duration took,
    @Nullable Duration mailDelivery) {}
