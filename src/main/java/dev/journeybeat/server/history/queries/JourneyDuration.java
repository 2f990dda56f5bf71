package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Verdict;
import java.time.Instant;

/**
 * A run's verdict and the duration of its journey phase. Small, because there are many.
 *
 * @param millis the duration of the last attempt
 */
public record JourneyDuration(Instant firedAt, Verdict verdict, long millis) {}
