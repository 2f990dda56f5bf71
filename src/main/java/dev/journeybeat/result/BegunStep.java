package dev.journeybeat.result;

import java.time.Instant;

/**
 * A step that has started.
 *
 * @param onceOnly whether it has an effect that must not be repeated
 */
public record BegunStep(String name, Instant startedAt, boolean onceOnly) {}
