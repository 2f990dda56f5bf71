package dev.journeybeat.api;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The expected reply. Each method repeats the request until it holds, and returns the check, so
 * that more can be expected. At the timeout it throws an {@link AssertionError} with the last
 * reply.
 */
public interface EndpointCheck {

  /** The same check with its own timeout, instead of {@code endpoints.<name>.timeout}. */
  EndpointCheck withTimeout(Duration timeout);

  EndpointCheck hasStatus(int status);

  EndpointCheck hasText(String part);

  /**
   * A value in a JSON reply.
   *
   * @param path a JSON path, such as {@code $.pickups[0].state}
   * @param expected a text, number, boolean, list or null; numbers are compared by value
   */
  EndpointCheck hasJson(String path, @Nullable Object expected);

  /**
   * Any other expectation of the reply.
   *
   * @param description completes "expected: …"
   */
  EndpointCheck satisfies(String description, Predicate<Reply> expected);

  /** The reply that satisfied the last check; sends the request once if nothing was checked yet. */
  Reply reply();
}
