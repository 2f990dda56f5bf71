package dev.journeybeat.server.history.store;

import java.time.Instant;

/**
 * A monitor that uses the store and has not ended, as far as known.
 *
 * @param isThis whether it is this process
 * @param isHere whether it uses the data folder of this monitor
 * @param until when it may be considered dead unless it renews its lease
 */
public record MonitorInstance(
    String id, boolean isThis, boolean isHere, Instant startedAt, Instant until) {}
