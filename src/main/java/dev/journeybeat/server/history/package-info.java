/**
 * Entry point to all stored data. Each write is committed immediately, so the process may be killed
 * at any time.
 */
@NullMarked
package dev.journeybeat.server.history;

import org.jspecify.annotations.NullMarked;
