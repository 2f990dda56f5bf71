package dev.journeybeat.engine.browser;

import org.jspecify.annotations.Nullable;

/**
 * Current number and resource usage of the browsers.
 *
 * @param browsers number of running browsers
 * @param processes number of their processes, including drivers
 * @param memoryBytes their memory, with shared parts counted once; {@code null} if they run on
 *     another machine
 * @param leaked number of processes of this Journeybeat that belong to no browser any more;
 *     normally 0
 */
public record BrowserUse(int browsers, int processes, @Nullable Long memoryBytes, int leaked) {}
