package dev.journeybeat.probe;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one look saw.
 *
 * @param seen what was there to be judged; {@code null} if the look itself failed
 * @param words the same, as told to people
 * @param mayChange whether looking again may show something else
 */
record Sight<T>(@Nullable T seen, String words, @Nullable Throwable cause, boolean mayChange) {

  static <T> Sight<T> of(T seen, String words) {
    return new Sight<>(seen, words, null, true);
  }

  static <T> Sight<T> ofTrouble(String words, Throwable cause) {
    return new Sight<>(null, words, cause, true);
  }

  static <T> Sight<T> ofLastingTrouble(String words, Throwable cause) {
    return new Sight<>(null, words, cause, false);
  }

  /** The same sight, told in other words if there was something to see. */
  Sight<T> inOtherWords(Function<T, String> others) {
    return seen == null ? this : new Sight<>(seen, others.apply(seen), cause, mayChange);
  }
}
