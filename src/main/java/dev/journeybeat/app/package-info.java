/** Puts all parts together, by hand, in one place. */
@NullMarked
package dev.journeybeat.app;

import org.jspecify.annotations.NullMarked;
