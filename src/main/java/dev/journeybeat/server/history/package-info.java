/**
 * Entry point to everything that is stored. Each write is committed as it happens, so that the
 * process may be killed at any moment.
 */
@NullMarked
package dev.journeybeat.server.history;

import org.jspecify.annotations.NullMarked;
