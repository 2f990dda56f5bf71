/** Reports on a period: uptime, incidents and durations, for the terminal, as a page and as CSV. */
@NullMarked
package dev.journeybeat.server.report;

import org.jspecify.annotations.NullMarked;
