package dev.journeybeat.server.web.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads request parameters. Errors say what was found and what is valid. */
final class RequestParams {

  /** Maximum time to wait for an answer. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private static final Pattern WAIT = Pattern.compile("([0-9]{1,4})(s|m)");

  private static final int USUAL_LIMIT = 50;
  private static final int HIGHEST_LIMIT = 500;

  private RequestParams() {}

  /** Maximum number of entries. */
  static int limit(Context ctx) {
    String limit = ctx.queryParam("limit");
    if (limit == null) {
      return USUAL_LIMIT;
    }
    boolean isNumber = limit.matches("[0-9]{1,9}");
    int number = isNumber ? Integer.parseInt(limit) : 0;
    if (number < 1 || number > HIGHEST_LIMIT) {
      throw wrong("limit", limit, "1 to " + HIGHEST_LIMIT);
    }
    return number;
  }

  /** Position from {@code next}; {@code null} for the newest entries. */
  static @Nullable String cursor(Context ctx, String pattern) {
    String cursor = ctx.queryParam("cursor");
    if (cursor != null && !cursor.matches(pattern)) {
      throw wrong("cursor", cursor, "the value in \"next\" of the previous page");
    }
    return cursor;
  }

  /** Time to wait for the answer; zero for an immediate answer. */
  static Duration wait(Context ctx) {
    String wait = ctx.queryParam("wait");
    if (wait == null) {
      return Duration.ZERO;
    }
    Matcher parts = WAIT.matcher(wait);
    if (parts.matches()) {
      long number = Long.parseLong(parts.group(1));
      Duration duration =
          parts.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number);
      if (!duration.isZero() && duration.compareTo(LONGEST_WAIT) <= 0) {
        return duration;
      }
    }
    throw wrong("wait", wait, "up to 15m, such as \"90s\" or \"5m\"");
  }

  /** A time in ISO 8601. */
  static Instant moment(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw wrong(name, text, "a time such as \"2026-12-01T10:00:00Z\"");
    }
  }

  static BadRequestResponse wrong(String name, String found, String valid) {
    return new BadRequestResponse("%s: found \"%s\"; expected %s".formatted(name, found, valid));
  }
}
