/** Undo entries of runs, and the worker that executes the entries that are due. */
@NullMarked
package dev.journeybeat.engine.undo;

import org.jspecify.annotations.NullMarked;
