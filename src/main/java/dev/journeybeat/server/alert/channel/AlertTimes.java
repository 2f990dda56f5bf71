package dev.journeybeat.server.alert.channel;

import dev.journeybeat.result.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats times in a time zone, and durations. */
public record AlertTimes(ZoneId timeZone) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss z", Locale.ENGLISH);

  private static final Duration DAYS_FROM = Duration.ofDays(2);

  /** Formats a time, such as {@code Thu 26 Nov 2026 14:03:10 CET}. */
  public String at(Instant moment) {
    return MOMENT.format(moment.atZone(timeZone));
  }

  /** Formats a duration in whole seconds, or in days and hours. */
  public static String between(Instant from, Instant to) {
    Duration between = Duration.ofSeconds(Math.max(0, Duration.between(from, to).toSeconds()));
    if (between.isZero()) {
      return "less than a second";
    }
    if (between.compareTo(DAYS_FROM) < 0) {
      return Durations.format(between);
    }
    int hours = between.toHoursPart();
    return between.toDays() + " days" + (hours == 0 ? "" : " " + hours + " h");
  }
}
