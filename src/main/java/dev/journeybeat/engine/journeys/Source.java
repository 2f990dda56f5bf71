package dev.journeybeat.engine.journeys;

import java.nio.file.Path;

/**
 * A source and its content.
 *
 * @param name relative to the folder, with slashes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Source(Path path, String name, byte[] bytes) {}
