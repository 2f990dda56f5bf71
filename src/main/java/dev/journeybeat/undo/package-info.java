/** What is to be put right after a run, and the one who does it. */
@NullMarked
package dev.journeybeat.undo;

import org.jspecify.annotations.NullMarked;
