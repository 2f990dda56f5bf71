package dev.journeybeat.server.metrics;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the monitor itself stands.
 *
 * @param runsWaiting how many runs have not begun, because all browsers are busy
 * @param nextFires by journey, of those that will fire
 * @param storeUsable without trouble of late; {@code null} before that is known
 * @param journeyProblems how much is wrong with the files of journeys
 */
public record MonitorFigures(
    int runsWaiting,
    Map<String, Instant> nextFires,
    @Nullable Boolean storeUsable,
    int journeyProblems) {}
