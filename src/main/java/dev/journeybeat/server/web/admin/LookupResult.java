package dev.journeybeat.server.web.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up, or why it is not known: an old value would pass for a new one.
 *
 * @param value {@code null} if it is not known
 * @param asOf when it was looked up
 * @param why it is not known; empty if it is
 */
public record LookupResult<T>(@Nullable T value, Instant asOf, String why) {

  public static <T> LookupResult<T> of(T value, Instant asOf) {
    return new LookupResult<>(value, asOf, "");
  }

  public static <T> LookupResult<T> not(String why, Instant asOf) {
    return new LookupResult<>(null, asOf, why);
  }

  public boolean isKnown() {
    return value != null;
  }

  /** In words, where it is a word or a number. */
  public String spoken() {
    return value == null ? "not known: " + why : value.toString();
  }
}
