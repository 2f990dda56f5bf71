package dev.journeybeat.api;

import org.jspecify.annotations.Nullable;

/** Named, timed parts of a journey, of a preparation or of an undo. Steps do not nest. */
public interface Steps {

  /**
   * Performs a step and returns what it made.
   *
   * @param name what the customer does or sees, as it shall be told to people: "add the spoon"
   */
  <T extends @Nullable Object> T step(String name, Action<T> action);

  /**
   * Performs a step.
   *
   * @param name what the customer does or sees, as it shall be told to people: "add the spoon"
   */
  void step(String name, VoidAction action);
}
