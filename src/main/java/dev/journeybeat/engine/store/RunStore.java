package dev.journeybeat.engine.store;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import java.util.Optional;

/**
 * Stores runs while they happen. Every method except {@link #isUsable} throws a {@link
 * StoreException} if the store can't be used. Safe to share between threads.
 */
public interface RunStore {

  /**
   * Claims the fire for this run, before the run does anything else.
   *
   * @return a listener that stores the events of the run; empty if the fire already has a run
   */
  Optional<RunListener> begin(Run run);

  /**
   * Stores the verdict.
   *
   * @return whether this verdict counts; another monitor may have stored one meanwhile
   */
  boolean ended(RunResult result);

  Optional<Run> run(String id);

  /** Whether the last access to the store succeeded. */
  boolean isUsable();
}
