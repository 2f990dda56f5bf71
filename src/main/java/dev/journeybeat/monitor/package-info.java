/** The one place where the parts are put together, by hand. */
@NullMarked
package dev.journeybeat.monitor;

import org.jspecify.annotations.NullMarked;
