package dev.journeybeat.api;

import org.jspecify.annotations.Nullable;

/** Steps: named, timed parts of a journey, of its setup or of an undo. Steps don't nest. */
public interface Steps {

  /**
   * Performs a step and returns what it made.
   *
   * @param name what the customer does or sees, as people read it: "add the spoon"
   */
  <T extends @Nullable Object> T step(String name, Action<T> action);

  /**
   * Performs a step.
   *
   * @param name what the customer does or sees, as people read it: "add the spoon"
   */
  void step(String name, VoidAction action);
}
