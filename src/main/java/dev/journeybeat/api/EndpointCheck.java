package dev.journeybeat.api;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a reply should be. Each check asks again until it holds and returns the check, so that more
 * can be expected; it throws an {@link AssertionError} that says what the last reply was when
 * patience ended.
 */
public interface EndpointCheck {

  /** The same check with another patience than {@code endpoints.<name>.patience}. */
  EndpointCheck within(Duration patience);

  EndpointCheck hasStatus(int status);

  EndpointCheck hasText(String part);

  /**
   * A value in a JSON reply.
   *
   * @param path a JSON path, such as {@code $.pickups[0].state}
   * @param expected a text, number, truth value, list or null; numbers are compared by what they
   *     are worth
   */
  EndpointCheck hasJson(String path, @Nullable Object expected);

  /**
   * Whatever else should be true of the reply.
   *
   * @param description completes "expected: …"
   */
  EndpointCheck satisfies(String description, Predicate<Reply> expected);

  /** The reply that satisfied the last check; asks once if nothing was checked yet. */
  Reply reply();
}
