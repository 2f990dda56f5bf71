package dev.journeybeat.engine.journeys;

import java.nio.file.Path;

/**
 * A source and what it holds.
 *
 * @param name relative to the folder, with slashes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Source(Path path, String name, byte[] bytes) {}
