package dev.journeybeat.server.history.store;

import java.time.Instant;

/**
 * A monitor that uses the store and has not ended, as far as that is known.
 *
 * @param isThis whether it is this process
 * @param isHere whether it has this monitor's data folder
 * @param until when it may be taken for dead unless it says something
 */
public record MonitorInstance(
    String id, boolean isThis, boolean isHere, Instant startedAt, Instant until) {}
