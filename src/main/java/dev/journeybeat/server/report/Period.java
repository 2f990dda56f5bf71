package dev.journeybeat.server.report;

import dev.journeybeat.server.uptime.TimelineSlot;
import dev.journeybeat.server.uptime.Uptime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A day, week or month.
 *
 * @param start calendar start; the report may begin later
 * @param end calendar end; the report may end earlier
 * @param slots state of each equal part
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
