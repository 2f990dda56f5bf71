package dev.journeybeat.server.web.status;

import dev.journeybeat.result.Durations;
import dev.journeybeat.server.uptime.Uptime;
import dev.journeybeat.server.uptime.UptimeOfDay;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Content of the status page.
 *
 * @param path path of the page
 */
public record StatusPage(PublicStatusData status, String path, ZoneId zone) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK);

  /** Minimum uptime of a day that does not count as down. */
  private static final double MOSTLY_UP = 0.95;

  /** A time for browsers without scripts. */
  public String format(Instant moment) {
    return "%s %s".formatted(MOMENT.format(moment.atZone(zone)), clock());
  }

  /** Duration of the state. */
  public String lasting(Instant since) {
    Duration past = Duration.between(since, status.asOf());
    return past.toMinutes() < 1
        ? "a minute"
        : Durations.format(Duration.ofMinutes(past.toMinutes()));
  }

  public String date(UptimeOfDay day) {
    return DATE.format(day.date());
  }

  /** Description of a day. */
  public String told(UptimeOfDay day) {
    Uptime uptime = day.uptime();
    if (uptime.share().isEmpty()) {
      return date(day) + ": not watched";
    }
    return uptime.down().isZero()
        ? date(day) + ": 100 %"
        : "%s: %s, down for %s".formatted(date(day), uptime.percent(), lasted(uptime.down()));
  }

  /** CSS class of a day's colour and height. */
  public String look(UptimeOfDay day) {
    if (day.uptime().share().isEmpty()) {
      return "unknown";
    }
    if (day.uptime().down().isZero()) {
      return "up";
    }
    return day.uptime().share().getAsDouble() < MOSTLY_UP ? "down" : "part";
  }

  /** Days with downtime, the newest first. */
  public List<UptimeOfDay> bad(ShownJourney journey) {
    return journey.days().stream()
        .filter(day -> !day.uptime().down().isZero())
        .sorted((one, other) -> other.date().compareTo(one.date()))
        .toList();
  }

  /** Description of the strip of days. */
  public String strip(ShownJourney journey) {
    int bad = bad(journey).size();
    return "%s over %d days: uptime %s; %s"
        .formatted(
            journey.name(),
            journey.days().size(),
            journey.uptime().percent(),
            bad == 0
                ? "no day with downtime"
                : bad == 1 ? "1 day with downtime" : bad + " days with downtime");
  }

  /** Time zone of the days. */
  public String clock() {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  private static String lasted(Duration down) {
    return down.toMinutes() < 1
        ? "less than a minute"
        : Durations.format(Duration.ofMinutes(down.toMinutes()));
  }
}
