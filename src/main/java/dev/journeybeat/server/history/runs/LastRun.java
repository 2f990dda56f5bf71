package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.Verdict;
import java.time.Instant;

/**
 * The result of a journey's last run.
 *
 * @param firedAt the scheduled time
 */
public record LastRun(String id, String journey, Instant firedAt, Verdict verdict) {}
