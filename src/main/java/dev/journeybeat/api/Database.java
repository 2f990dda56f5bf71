package dev.journeybeat.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database behind the shop. Only to look: give the monitor an account that may only read. */
public interface Database {

  /**
   * Looks again until what the query answers is as expected; say what is expected on the answer.
   *
   * @param sql with {@code ?} for each parameter
   */
  DatabaseCheck await(String sql, @Nullable Object... parameters);

  /**
   * Looks once.
   *
   * @return the rows, each a map from column label (the case does not matter) to value
   * @throws InconclusiveException if the database refused the monitor's login
   * @throws AssertionError if the database could not be reached or could not answer
   */
  List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters);
}
