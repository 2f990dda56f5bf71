/**
 * Decides when journeys run: intervals, cron expressions, maintenance windows. The only home of
 * Quartz.
 */
@NullMarked
package dev.journeybeat.server.schedule;

import org.jspecify.annotations.NullMarked;
