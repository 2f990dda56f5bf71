package dev.journeybeat.cli;

import dev.journeybeat.config.DurationFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** Parses moments and durations from the command line. */
final class TimeArguments {

  private interface Form {
    Instant read(String text);
  }

  private TimeArguments() {}

  /**
   * A duration.
   *
   * @param examples quoted
   * @throws UsageException if it is no duration, or zero
   */
  static Duration lasting(String option, String text, String examples) {
    try {
      Duration duration = DurationFormat.parse(text);
      if (!duration.isZero()) {
        return duration;
      }
    } catch (IllegalArgumentException e) {
      // Reported below, like a duration of zero.
    }
    throw new UsageException(
        "%s: found \"%s\"; expected a duration such as %s".formatted(option, text, examples));
  }

  /**
   * A moment: a duration before now ({@code 7d}), the start of a day ({@code 2026-11-01}), or a
   * time of day ({@code 2026-11-01T12:00}, or with {@code Z} or an offset).
   *
   * @param zone time zone of days and local times
   * @throws UsageException if it is no moment
   */
  static Instant parse(String option, String text, Instant now, ZoneId zone) {
    List<Form> forms =
        List.of(
            typed -> now.minus(DurationFormat.parse(typed)),
            typed -> LocalDate.parse(typed).atStartOfDay(zone).toInstant(),
            typed -> LocalDateTime.parse(typed).atZone(zone).toInstant(),
            typed -> OffsetDateTime.parse(typed).toInstant());
    for (Form form : forms) {
      try {
        return form.read(text);
      } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
        // Try the next form.
      }
    }
    throw new UsageException(
        ("%s: found \"%s\"; expected how long ago, such as \"7d\" or \"12h\", a day such as"
                + " \"2026-11-01\", or a moment such as \"2026-11-01T12:00\"")
            .formatted(option, text));
  }
}
