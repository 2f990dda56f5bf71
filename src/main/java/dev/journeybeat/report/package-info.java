/**
 * What the history says of a stretch of time, in numbers that people can act on: uptime that hides
 * nothing, incidents, and where the time goes. For the terminal, for a page and for spreadsheets.
 */
@NullMarked
package dev.journeybeat.report;

import org.jspecify.annotations.NullMarked;
