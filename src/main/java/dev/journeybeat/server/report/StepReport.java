package dev.journeybeat.server.report;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.server.uptime.Percentiles;

/**
 * Report on one step of a journey.
 *
 * @param took durations of passes, in milliseconds
 * @param failed number of failures
 */
public record StepReport(RunPhase part, String name, Leg leg, Percentiles took, int failed) {}
