/**
 * The API for journeys: everything a journey may import. A journey states what a customer does and
 * expects. When it runs, what is stored and who is alerted is configuration.
 */
@NullMarked
package dev.journeybeat.api;

import org.jspecify.annotations.NullMarked;
