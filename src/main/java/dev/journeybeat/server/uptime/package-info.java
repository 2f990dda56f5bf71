/** What counts as up, down and stale: one rule, for the overview, the status page and reports. */
@NullMarked
package dev.journeybeat.server.uptime;

import org.jspecify.annotations.NullMarked;
