package dev.journeybeat.server.history.suppression;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said of a journey for a while.
 *
 * @param until {@code null} for until somebody ends it
 */
record Suppression(
    String journey, String reason, String who, Instant since, @Nullable Instant until) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH);

  /** When it ends, such as {@code 2026-12-01 10:00:00 CET}; what is to be done if it does not. */
  static String end(@Nullable Instant until, ZoneId zone, String otherwise) {
    return until == null ? otherwise : MOMENT.format(until.atZone(zone));
  }
}
