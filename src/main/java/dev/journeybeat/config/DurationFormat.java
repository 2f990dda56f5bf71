package dev.journeybeat.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations in the configuration: 250ms, 30s, 5m, 1h30m, 2d. */
public final class DurationFormat {

  private static final Pattern FORM =
      Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?");

  private DurationFormat() {}

  /**
   * Parses a duration.
   *
   * @throws IllegalArgumentException if the form is invalid, or the value is too large
   */
  public static Duration parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    try {
      return Duration.ofDays(part(parts, 1))
          .plusHours(part(parts, 2))
          .plusMinutes(part(parts, 3))
          .plusSeconds(part(parts, 4))
          .plusMillis(part(parts, 5));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static long part(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
