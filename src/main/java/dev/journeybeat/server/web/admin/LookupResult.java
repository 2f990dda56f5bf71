package dev.journeybeat.server.web.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Result of a lookup, or why it failed. A failed lookup has no value, because an old value would
 * look like a new one.
 *
 * @param value {@code null} if the lookup failed
 * @param asOf time of the lookup
 * @param why why the value is not known; empty if it is known
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

  /** The value as text, for words and numbers. */
  public String format() {
    return value == null ? "not known: " + why : value.toString();
  }
}
