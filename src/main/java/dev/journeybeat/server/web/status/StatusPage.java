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
 * What the page for the public shows.
 *
 * @param path where it is
 */
public record StatusPage(PublicStatusData status, String path, ZoneId zone) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK);

  /** A day that was up for less is shown as one that was down. */
  private static final double MOSTLY_UP = 0.95;

  /** As those read it who have no script to tell it on their own clock. */
  public String spoken(Instant moment) {
    return "%s %s".formatted(MOMENT.format(moment.atZone(zone)), clock());
  }

  /** For how long it has been so. */
  public String lasting(Instant since) {
    Duration past = Duration.between(since, status.asOf());
    return past.toMinutes() < 1
        ? "a minute"
        : Durations.spoken(Duration.ofMinutes(past.toMinutes()));
  }

  public String date(UptimeOfDay day) {
    return DATE.format(day.date());
  }

  /** What is told of a day. */
  public String told(UptimeOfDay day) {
    Uptime uptime = day.uptime();
    if (uptime.share().isEmpty()) {
      return date(day) + ": not watched";
    }
    return uptime.down().isZero()
        ? date(day) + ": 100 %"
        : "%s: %s, down for %s".formatted(date(day), uptime.percent(), lasted(uptime.down()));
  }

  /** The name of a day's colour and height. */
  public String look(UptimeOfDay day) {
    if (day.uptime().share().isEmpty()) {
      return "unknown";
    }
    if (day.uptime().down().isZero()) {
      return "up";
    }
    return day.uptime().share().getAsDouble() < MOSTLY_UP ? "down" : "part";
  }

  /** The days of which something is to be said, the newest first. */
  public List<UptimeOfDay> bad(ShownJourney journey) {
    return journey.days().stream()
        .filter(day -> !day.uptime().down().isZero())
        .sorted((one, other) -> other.date().compareTo(one.date()))
        .toList();
  }

  /** The strip in words, for those who do not see it. */
  public String strip(ShownJourney journey) {
    int bad = bad(journey).size();
    return "%s over %d days: uptime %s; %s"
        .formatted(
            journey.name(),
            journey.days().size(),
            journey.uptime().percent(),
            bad == 0
                ? "no day with trouble"
                : bad == 1 ? "1 day with trouble" : bad + " days with trouble");
  }

  /** Whose clock makes the days. */
  public String clock() {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  private static String lasted(Duration down) {
    return down.toMinutes() < 1
        ? "less than a minute"
        : Durations.spoken(Duration.ofMinutes(down.toMinutes()));
  }
}
