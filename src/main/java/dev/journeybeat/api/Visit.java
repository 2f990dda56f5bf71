package dev.journeybeat.api;

import java.util.Optional;

/** One attempt of a run, as its journey sees it. */
public interface Visit extends JourneyContext {

  /**
   * Performs a once-only step: one whose effect must not be repeated, such as placing an order. If
   * an earlier attempt of the same run began it, its effect is looked for first, and the step acts
   * only if there is none.
   *
   * @param find looks for the effect of an earlier attempt, by the run's {@link #token()}
   */
  <T> T once(String name, Action<T> act, Action<Optional<T>> find);

  /**
   * Registers an undo, which runs after the run whatever its verdict. Register it before the step
   * that makes it necessary.
   *
   * @param undo a record; its components are stored until the undo has succeeded
   */
  void undo(Undo undo);
}
