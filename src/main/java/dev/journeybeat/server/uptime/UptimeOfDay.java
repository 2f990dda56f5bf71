package dev.journeybeat.server.uptime;

import dev.journeybeat.server.history.queries.VerdictAt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What was known of a journey on a day of some clock. */
public record UptimeOfDay(LocalDate date, Uptime uptime) {

  /**
   * The days from one on, the oldest first; as far as they are over.
   *
   * @param outcomes oldest first; the last ones before the first day may be among them
   * @param scheduled the time from one run to the next that the schedule has; zero if it has none
   * @param first the first day
   * @param now up to when it is told
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
