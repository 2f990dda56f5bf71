package dev.journeybeat.web.backstage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up, or why it is not known: an old value would pass for a new one.
 *
 * @param value {@code null} if it is not known
 * @param asOf when it was looked up
 * @param why it is not known; empty if it is
 */
public record Known<T>(@Nullable T value, Instant asOf, String why) {

  public static <T> Known<T> of(T value, Instant asOf) {
    return new Known<>(value, asOf, "");
  }

  public static <T> Known<T> not(String why, Instant asOf) {
    return new Known<>(null, asOf, why);
  }

  public boolean isKnown() {
    return value != null;
  }

  /** In words, where it is a word or a number. */
  public String spoken() {
    return value == null ? "not known: " + why : value.toString();
  }
}
