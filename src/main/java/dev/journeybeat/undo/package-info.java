/** What is to be put right after a run, and in which order. */
@NullMarked
package dev.journeybeat.undo;

import org.jspecify.annotations.NullMarked;
