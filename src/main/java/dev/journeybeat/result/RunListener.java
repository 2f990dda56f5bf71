package dev.journeybeat.result;

/**
 * Whoever wants to be told what happens in a run. Called by the run's threads, one call at a time
 * for one run; runs of other journeys may call at the same time.
 */
public interface RunListener {

  default void started(Run run) {}

  default void attemptStarted(Run run, int number) {}

  default void attemptEnded(Run run, Attempt attempt) {}

  default void stepStarted(Run run, BegunStep step) {}

  default void stepEnded(Run run, Step step) {}

  /** The steps that follow belong to this part of the run. */
  default void phaseStarted(Run run, RunPhase part) {}

  default void ended(RunResult result) {}
}
