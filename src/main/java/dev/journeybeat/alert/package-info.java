/** Telling people, and whoever watches the monitor itself. */
@NullMarked
package dev.journeybeat.alert;

import org.jspecify.annotations.NullMarked;
