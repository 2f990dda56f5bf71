package dev.journeybeat.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reply of an endpoint. */
public interface Reply {

  int status();

  String body();

  /** By name in lower case. */
  Map<String, List<String>> headers();

  /**
   * A value in a JSON reply: a text, number, boolean, list, map or null.
   *
   * @param path a JSON path, such as {@code $.pickups[0].state}
   * @throws AssertionError if the reply is not JSON or has nothing at this path
   */
  @Nullable Object json(String path);
}
