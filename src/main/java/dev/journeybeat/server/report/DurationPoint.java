package dev.journeybeat.server.report;

import dev.journeybeat.server.uptime.Percentiles;
import java.time.Instant;

/**
 * How long the runs of a while walked that passed, in milliseconds.
 *
 * @param from when the while began; all are equally long
 */
public record DurationPoint(Instant from, Percentiles walked) {}
