package dev.journeybeat.server.uptime;

import dev.journeybeat.server.history.queries.VerdictAt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Uptime of a journey on one day. */
public record UptimeOfDay(LocalDate date, Uptime uptime) {

  /**
   * Uptime of each day since the first one, the oldest first. The last day ends now.
   *
   * @param outcomes oldest first; may include the last ones before the first day
   * @param scheduled interval of the schedule; zero if it has none
   * @param first the first day
   * @param now end of the last day
   */
  public static List<UptimeOfDay> of(
      List<VerdictAt> outcomes, Duration scheduled, LocalDate first, Instant now, ZoneId zone) {
    Instant begin = first.atStartOfDay(zone).toInstant();
    Timeline timeline = Timeline.of(outcomes, begin, now, scheduled);
    List<UptimeOfDay> days = new ArrayList<>();
    for (LocalDate date = first;
        date.atStartOfDay(zone).toInstant().isBefore(now);
        date = date.plusDays(1)) {
      Instant start = date.atStartOfDay(zone).toInstant();
      Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
      days.add(new UptimeOfDay(date, Uptime.of(timeline.within(start, end))));
    }
    return days;
  }
}
