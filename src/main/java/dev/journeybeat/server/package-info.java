/** Decides when journeys run, stores results, sends alerts, and shows the state. */
@NullMarked
package dev.journeybeat.server;

import org.jspecify.annotations.NullMarked;
