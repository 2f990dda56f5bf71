package dev.journeybeat.engine.check;

import java.util.function.Predicate;

/**
 * An expected observation.
 *
 * @param description completes "expected: …"
 */
record Expectation<T>(String description, Predicate<? super T> test) {

  Expectation<T> and(Expectation<T> other) {
    return new Expectation<>(
        description + " and " + other.description,
        seen -> test.test(seen) && other.test.test(seen));
  }
}
