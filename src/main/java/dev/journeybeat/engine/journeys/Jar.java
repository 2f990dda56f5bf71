package dev.journeybeat.engine.journeys;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A jar in the folder.
 *
 * @param name relative to the folder, with slashes
 * @param copy classes are loaded from this copy, so that the jar can be replaced at any time
 * @param hash hash of its content
 * @param classes names of its classes
 * @param fault why it can't be used; {@code null} if it can
 */
record Jar(String name, Path copy, String hash, Set<String> classes, @Nullable String fault) {}
