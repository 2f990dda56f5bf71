package dev.journeybeat.server.web.status;

import dev.journeybeat.server.uptime.Uptime;
import dev.journeybeat.server.uptime.UptimeOfDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Journeys and statuses as the public sees them. */
final class Shown {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final LocalDate SUNDAY = LocalDate.parse("2026-03-01");

  private Shown() {}

  static PublicStatusData status(ShownJourney... journeys) {
    return new PublicStatusData("Spoon shop", "All is well", List.of(journeys), List.of(), NOON);
  }

  static ShownJourney journey(String key, String name, PublicState standing, UptimeOfDay... days) {
    return new ShownJourney(key, name, standing, null, List.of(days));
  }

  /** Of Sunday 1 March 2026, or so many days before. */
  static UptimeOfDay day(int daysBefore, Duration up, Duration down) {
    return new UptimeOfDay(
        SUNDAY.minusDays(daysBefore),
        new Uptime(up, down, Duration.ZERO, Duration.ofDays(1).minus(up).minus(down)));
  }

  static UptimeOfDay unwatched(int daysBefore) {
    return day(daysBefore, Duration.ZERO, Duration.ZERO);
  }
}
