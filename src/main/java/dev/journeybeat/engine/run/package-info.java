/** Runs one journey: steps, attempts, timeouts, undo, and the verdict with its diagnosis. */
@NullMarked
package dev.journeybeat.engine.run;

import org.jspecify.annotations.NullMarked;
