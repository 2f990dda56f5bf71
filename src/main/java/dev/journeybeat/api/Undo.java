package dev.journeybeat.api;

/**
 * One thing to undo after a run. An undo is a public record beside the journeys. It is stored
 * before the step that makes it necessary, and runs again and again until it succeeds. It must
 * therefore find out by itself what to do, succeed when there is nothing to do, and do no harm when
 * it runs twice.
 */
public interface Undo {

  /** Undoes it, in a browser of its own, as the customer of the run. */
  void run(JourneyContext context) throws Exception;
}
