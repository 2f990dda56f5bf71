package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.Verdict;
import java.time.Instant;

/**
 * How a journey's last run ended.
 *
 * @param firedAt the scheduled moment
 */
public record LastRun(String id, String journey, Instant firedAt, Verdict verdict) {}
