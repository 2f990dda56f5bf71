package dev.journeybeat.engine.journeys;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A jar of the folder.
 *
 * @param name relative to the folder, with slashes
 * @param copy from which classes are loaded, so that the jar itself can be replaced at any time
 * @param hash of what it holds
 * @param classes their names
 * @param fault why it cannot be used; {@code null} if it can
 */
record Jar(String name, Path copy, String hash, Set<String> classes, @Nullable String fault) {}
