package dev.journeybeat.server.history.queries;

import dev.journeybeat.server.history.runs.JourneyKey;
import java.time.Instant;

/**
 * The runs of a journey that were fired from one moment until another.
 *
 * @param until a run of this moment does not belong to it
 */
public record TimeRange(JourneyKey journey, Instant from, Instant until) {}
