package dev.journeybeat.server.alert.channel;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.server.alert.model.Severity;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Time of the day in which a channel sends no notifications.
 *
 * @param from Start of the quiet hours. If it is later than {@code to}, they last over midnight.
 * @param to End of the quiet hours.
 * @param timeZone Time zone of the quiet hours.
 * @param except Lowest severity that is delivered during the quiet hours.
 */
public record QuietHours(
    @Example("\"22:00\"") LocalTime from,
    @Example("\"07:00\"") LocalTime to,
    @Default("UTC") @Example("Europe/Berlin") ZoneId timeZone,
    @Default("critical") Severity except) {

  public QuietHours {
    require(!from.equals(to), "to", to, "another time than \"from\"");
  }

  /** The earliest time of delivery, if not now. */
  Optional<Instant> end(Severity severity, Instant now) {
    if (severity.compareTo(except) >= 0) {
      return Optional.empty();
    }
    ZonedDateTime there = now.atZone(timeZone);
    LocalTime time = there.toLocalTime();
    boolean throughMidnight = from.isAfter(to);
    boolean quiet =
        throughMidnight
            ? !time.isBefore(from) || time.isBefore(to)
            : !time.isBefore(from) && time.isBefore(to);
    if (!quiet) {
      return Optional.empty();
    }
    LocalDate today = there.toLocalDate();
    // When clocks go back, the end may occur twice on this day.
    return Stream.of(end(today), end(today).withLaterOffsetAtOverlap(), end(today.plusDays(1)))
        .filter(end -> end.isAfter(there))
        .map(ZonedDateTime::toInstant)
        .findFirst();
  }

  private ZonedDateTime end(LocalDate day) {
    return day.atTime(to).atZone(timeZone);
  }
}
