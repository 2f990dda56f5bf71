/** Captures what a run shows when it did not pass, masks secrets, and keeps the files. */
@NullMarked
package dev.journeybeat.engine.evidence;

import org.jspecify.annotations.NullMarked;
