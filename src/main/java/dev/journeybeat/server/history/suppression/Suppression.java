package dev.journeybeat.server.history.suppression;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pause or a mute of a journey.
 *
 * @param until the end; {@code null} for until somebody ends it
 */
record Suppression(
    String journey, String reason, String who, Instant since, @Nullable Instant until) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH);

  /** The end, such as {@code 2026-12-01 10:00:00 CET}, or the given text if there is none. */
  static String end(@Nullable Instant until, ZoneId zone, String otherwise) {
    return until == null ? otherwise : MOMENT.format(until.atZone(zone));
  }
}
