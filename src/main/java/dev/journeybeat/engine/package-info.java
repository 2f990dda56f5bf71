/**
 * Turns one journey into one verdict. Knows nothing of schedules, databases of the monitor, alerts
 * or pages.
 */
@NullMarked
package dev.journeybeat.engine;

import org.jspecify.annotations.NullMarked;
