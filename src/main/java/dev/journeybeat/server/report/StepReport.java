package dev.journeybeat.server.report;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.server.uptime.Percentiles;

/**
 * One step of a journey.
 *
 * @param took how long it took when it passed, in milliseconds
 * @param failed how often it did not
 */
public record StepReport(RunPhase part, String name, Leg leg, Percentiles took, int failed) {}
