package dev.journeybeat.server.history.queries;

import dev.journeybeat.server.history.runs.JourneyKey;
import java.time.Instant;

/**
 * The runs of a journey fired between two times.
 *
 * @param until the end, exclusive
 */
public record TimeRange(JourneyKey journey, Instant from, Instant until) {}
