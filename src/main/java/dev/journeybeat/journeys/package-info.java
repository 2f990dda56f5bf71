/** Finds, compiles, loads and reloads the journeys of a folder. */
@NullMarked
package dev.journeybeat.journeys;

import org.jspecify.annotations.NullMarked;
