/** Creates and wires the parts of the monitor. */
@NullMarked
package dev.journeybeat.app;

import org.jspecify.annotations.NullMarked;
