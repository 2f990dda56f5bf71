/** Read-only queries about runs, steps, durations and evidence. */
@NullMarked
package dev.journeybeat.server.history.queries;

import org.jspecify.annotations.NullMarked;
