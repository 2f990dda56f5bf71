package dev.journeybeat.api;

import java.util.Optional;

/** One attempt of a run, as its journey sees it. */
public interface Visit extends Surroundings {

  /**
   * Performs a step whose effect must not be repeated, such as placing an order. A later attempt of
   * the same run that finds it begun looks for the effect first, and acts only if there is none.
   *
   * @param find looks for what an earlier attempt of this run left, by the run's {@link #token()}
   */
  <T> T once(String name, Action<T> act, Action<Optional<T>> find);

  /**
   * Has something put right after the run, whatever happens to it. Say so before the step that
   * makes it necessary.
   *
   * @param undo a record; its components are kept until it worked
   */
  void undo(Undo undo);
}
