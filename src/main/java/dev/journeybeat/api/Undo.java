package dev.journeybeat.api;

/**
 * One thing to put right after a run. An undo is a public record beside the journeys; it is stored
 * before the step that makes it necessary, and carried out again and again until it worked. So it
 * must find out by itself what there is to do, be content when there is nothing, and do no harm
 * when it is carried out twice.
 */
public interface Undo {

  /** Puts it right, in a browser of its own, with the customer of the run. */
  void carryOut(Surroundings surroundings) throws Exception;
}
