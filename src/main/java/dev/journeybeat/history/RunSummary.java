package dev.journeybeat.history;

import dev.journeybeat.result.Verdict;
import java.time.Instant;

/**
 * A run that has its verdict, in short.
 *
 * @param flaky whether it passed, but not on the first attempt
 */
public record RunSummary(
    String id,
    Instant firedAt,
    Instant endedAt,
    Verdict verdict,
    boolean degraded,
    boolean flaky) {}
