package dev.journeybeat.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That a journey does not run by itself for a while.
 *
 * @param until {@code null} for until it is resumed
 */
public record Pause(String journey, String reason, Instant since, @Nullable Instant until) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH);

  /** Such as {@code paused until 2026-12-01 10:00:00 CET (new payment provider)}. */
  public String spoken(ZoneId zone) {
    String end = until == null ? "it is resumed" : MOMENT.format(until.atZone(zone));
    return "paused until %s (%s)".formatted(end, reason);
  }
}
