package dev.journeybeat.engine.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Compares an expected value with a stored one, independent of the column type: booleans may be 0
 * and 1, points in time may be texts. A stored time without a zone is in the zone of the expected
 * value, and in UTC for an {@link Instant}.
 */
final class StoredValue {

  /** Formats of databases and people: {@code 2026-07-10 10:00:00.5+02}, or parts of it. */
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendOptional(
              new DateTimeFormatterBuilder()
                  .appendPattern("[ ]['T']")
                  .append(DateTimeFormatter.ISO_LOCAL_TIME)
                  .appendPattern("[ ][XXX][X]")
                  .toFormatter(Locale.ROOT))
          .toFormatter(Locale.ROOT);

  private StoredValue() {}

  static boolean same(@Nullable Object expected, @Nullable Object found) {
    if (expected instanceof Boolean != found instanceof Boolean) {
      return LooseEquality.same(number(expected), number(found));
    }
    if (expected instanceof byte[] some && found instanceof byte[] others) {
      return Arrays.equals(some, others);
    }
    if (expected instanceof Temporal || found instanceof Temporal) {
      return sameTime(time(expected), time(found));
    }
    return LooseEquality.same(expected, found);
  }

  private static @Nullable Object number(@Nullable Object value) {
    return value instanceof Boolean truth ? Integer.valueOf(truth ? 1 : 0) : value;
  }

  private static boolean sameTime(@Nullable Object expected, @Nullable Object found) {
    if (expected instanceof OffsetDateTime one && found instanceof OffsetDateTime other) {
      return one.isEqual(other);
    }
    if (expected instanceof OffsetDateTime one && found instanceof LocalDateTime other) {
      return one.toLocalDateTime().equals(other);
    }
    return expected != null && expected.equals(found);
  }

  /** Converts to a comparable time, or returns the value unchanged. */
  private static @Nullable Object time(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    if (value instanceof ZonedDateTime dateTime) {
      return dateTime.toOffsetDateTime();
    }
    return value instanceof String text ? parsed(text) : value;
  }

  private static Object parsed(String text) {
    try {
      return text.indexOf('-') < 0
          ? LocalTime.parse(text)
          : WRITTEN.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      return text;
    }
  }
}
