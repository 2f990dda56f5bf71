package dev.journeybeat.server.report;

import dev.journeybeat.server.uptime.TimelineSlot;
import dev.journeybeat.server.uptime.Uptime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A day, week or month.
 *
 * @param start on the calendar; the report may begin later
 * @param end on the calendar; the report may end earlier
 * @param slots what was known in each equal part of it
 */
public record Period(
    ZonedDateTime start,
    ZonedDateTime end,
    Uptime uptime,
    Counts counts,
    List<TimelineSlot> slots) {

  public Period {
    slots = List.copyOf(slots);
  }
}
