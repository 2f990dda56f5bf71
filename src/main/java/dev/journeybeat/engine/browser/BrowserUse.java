package dev.journeybeat.engine.browser;

import org.jspecify.annotations.Nullable;

/**
 * What the browsers are and take at the moment.
 *
 * @param browsers how many run
 * @param processes how many theirs are, their drivers' too
 * @param memoryBytes of all of them, shared parts counted once; {@code null} where they are on
 *     another machine
 * @param leaked how many processes this Journeybeat has started that belong to no browser any more;
 *     as it should be, 0
 */
public record BrowserUse(int browsers, int processes, @Nullable Long memoryBytes, int leaked) {}
