package dev.journeybeat.server.report;

import dev.journeybeat.server.uptime.Percentiles;
import java.time.Instant;

/**
 * Durations of passed journeys in an interval, in milliseconds.
 *
 * @param from start of the interval; all intervals are equally long
 */
public record DurationPoint(Instant from, Percentiles walked) {}
