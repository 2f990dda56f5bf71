package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Verdict;
import java.time.Instant;

/**
 * A run's verdict and how long its journey took, and no more: there are many.
 *
 * @param millis at its last attempt
 */
public record JourneyDuration(Instant firedAt, Verdict verdict, long millis) {}
