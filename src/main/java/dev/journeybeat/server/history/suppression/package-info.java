/** Pauses and mutes of journeys. */
@NullMarked
package dev.journeybeat.server.history.suppression;

import org.jspecify.annotations.NullMarked;
