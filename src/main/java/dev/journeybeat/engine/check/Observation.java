package dev.journeybeat.engine.check;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one look saw.
 *
 * @param seen what was there to be judged; {@code null} if the look itself failed
 * @param words the same, as told to people
 * @param mayChange whether looking again may show something else
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

  /** The same sight, told in other words if there was something to see. */
  Observation<T> inOtherWords(Function<T, String> others) {
    return seen == null ? this : new Observation<>(seen, others.apply(seen), cause, mayChange);
  }
}
