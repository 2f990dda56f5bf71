package dev.journeybeat.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The expected result of a query. Each method repeats the query until it holds. At the timeout it
 * throws an {@link AssertionError} with the last result. It throws an {@link InconclusiveException}
 * if the database refuses the monitor's login.
 */
public interface DatabaseCheck {

  /** The same check with its own timeout, instead of {@code databases.<name>.timeout}. */
  DatabaseCheck withTimeout(Duration timeout);

  /**
   * The only column of the only row has this value. Numbers are compared by value: {@code 3},
   * {@code 3L} and {@code 3.00} are equal.
   */
  void isEqualTo(@Nullable Object expected);

  /** There are no rows. */
  void isEmpty();

  /** There is at least one row. */
  void isNotEmpty();

  /** There are exactly this many rows. */
  void hasRows(int count);

  /**
   * Any other expectation of the rows.
   *
   * @param description completes "expected: …"
   */
  void satisfies(
      String description, Predicate<? super List<Map<String, @Nullable Object>>> expected);
}
