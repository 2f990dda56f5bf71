/** Finds, compiles and loads journeys, and reloads them when a source file changes. */
@NullMarked
package dev.journeybeat.engine.journeys;

import org.jspecify.annotations.NullMarked;
