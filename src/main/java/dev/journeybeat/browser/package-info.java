/**
 * Where browsers come from, how one run is kept apart from the next, and how every process ends.
 */
@NullMarked
package dev.journeybeat.browser;

import org.jspecify.annotations.NullMarked;
