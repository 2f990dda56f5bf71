package dev.journeybeat.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database behind the shop. Give the monitor an account that can only read. */
public interface Database {

  /**
   * Repeats the query until its result is as expected. State the expectation on the returned check.
   *
   * @param sql with {@code ?} for each parameter
   */
  DatabaseCheck await(String sql, @Nullable Object... parameters);

  /**
   * Runs the query once.
   *
   * @return the rows, each a map from column label (ignoring case) to value
   * @throws InconclusiveException if the database refused the monitor's login
   * @throws AssertionError if the database can't be reached or fails
   */
  List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters);
}
