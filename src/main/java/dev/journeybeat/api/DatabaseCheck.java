package dev.journeybeat.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a query should answer. Each check looks again until it holds; it throws an {@link
 * AssertionError} that says what was there when patience ended, and an {@link
 * InconclusiveException} if the database refused the monitor's login.
 */
public interface DatabaseCheck {

  /** The same check with another patience than {@code databases.<name>.patience}. */
  DatabaseCheck within(Duration patience);

  /**
   * The only column of the only row is this value. Numbers are compared by what they are worth, so
   * that {@code 3}, {@code 3L} and {@code 3.00} are the same.
   */
  void isEqualTo(@Nullable Object expected);

  /** There is no row. */
  void isEmpty();

  /** There is at least one row. */
  void isNotEmpty();

  /** There are exactly so many rows. */
  void hasRows(int count);

  /**
   * Whatever else should be true of the rows.
   *
   * @param description completes "expected: …"
   */
  void satisfies(
      String description, Predicate<? super List<Map<String, @Nullable Object>>> expected);
}
