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
 * When a channel is silent.
 *
 * @param from when it begins; if that is later than {@code to}, it goes through midnight
 * @param to when it ends
 * @param timeZone whose clock is meant
 * @param except from which severity on alerts are told all the same
 */
public record QuietHours(
    @Example("\"22:00\"") LocalTime from,
    @Example("\"07:00\"") LocalTime to,
    @Default("UTC") @Example("Europe/Berlin") ZoneId timeZone,
    @Default("critical") Severity except) {

  public QuietHours {
    require(!from.equals(to), "to", to, "another time than \"from\"");
  }

  /** When it may be told, if not at this moment. */
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
    // Where clocks go back, the end may be there twice today.
    return Stream.of(end(today), end(today).withLaterOffsetAtOverlap(), end(today.plusDays(1)))
        .filter(end -> end.isAfter(there))
        .map(ZonedDateTime::toInstant)
        .findFirst();
  }

  private ZonedDateTime end(LocalDate day) {
    return day.atTime(to).atZone(timeZone);
  }
}
