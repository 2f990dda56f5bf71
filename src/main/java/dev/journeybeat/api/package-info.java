/**
 * All that a journey may import. A journey says what a customer does and expects; when to run it,
 * what to keep and whom to tell is the monitor's business.
 */
@NullMarked
package dev.journeybeat.api;

import org.jspecify.annotations.NullMarked;
