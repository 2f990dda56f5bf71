package dev.journeybeat.server.metrics;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of the monitor itself.
 *
 * @param runsWaiting the number of runs that wait for a browser
 * @param nextFires the next fires, by journey
 * @param storeUsable whether recent writes succeeded; {@code null} if unknown
 * @param journeyProblems the number of problems in journey files
 */
public record MonitorFigures(
    int runsWaiting,
    Map<String, Instant> nextFires,
    @Nullable Boolean storeUsable,
    int journeyProblems) {}
