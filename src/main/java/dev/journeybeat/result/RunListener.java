package dev.journeybeat.result;

/**
 * Receives the events of runs. The threads of a run call it, one call at a time for one run. Runs
 * of other journeys may call it concurrently.
 */
public interface RunListener {

  default void started(Run run) {}

  default void attemptStarted(Run run, int number) {}

  default void attemptEnded(Run run, Attempt attempt) {}

  default void stepStarted(Run run, BegunStep step) {}

  default void stepEnded(Run run, Step step) {}

  /** The following steps belong to this phase. */
  default void phaseStarted(Run run, RunPhase part) {}

  default void ended(RunResult result) {}
}
