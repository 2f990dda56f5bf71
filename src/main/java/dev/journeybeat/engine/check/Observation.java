package dev.journeybeat.engine.check;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Result of one attempt of a check.
 *
 * @param seen the observed value; {@code null} if the attempt failed
 * @param words the value or error, as displayed
 * @param mayChange whether a retry can have another result
 */
record Observation<T>(
    @Nullable T seen, String words, @Nullable Throwable cause, boolean mayChange) {

  static <T> Observation<T> of(T seen, String words) {
    return new Observation<>(seen, words, null, true);
  }

  static <T> Observation<T> ofTrouble(String words, Throwable cause) {
    return new Observation<>(null, words, cause, true);
  }

  static <T> Observation<T> ofLastingTrouble(String words, Throwable cause) {
    return new Observation<>(null, words, cause, false);
  }

  /** The same observation with another text, if it has a value. */
  Observation<T> inOtherWords(Function<T, String> others) {
    return seen == null ? this : new Observation<>(seen, others.apply(seen), cause, mayChange);
  }
}
