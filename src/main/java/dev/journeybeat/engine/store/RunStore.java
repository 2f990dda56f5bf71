package dev.journeybeat.engine.store;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import java.util.Optional;

/**
 * Where runs are stored as they happen. Every method but {@link #isUsable} throws a {@link
 * StoreException} if the store can't be used. Safe to share between threads.
 */
public interface RunStore {

  /**
   * Claims the moment of a run, before anything else happens in it.
   *
   * @return stores what happens in the run; empty if its moment has a run already
   */
  Optional<RunListener> begin(Run run);

  /**
   * Stores the verdict.
   *
   * @return whether it is the run's verdict; another monitor may have given it one meanwhile
   */
  boolean ended(RunResult result);

  Optional<Run> run(String id);

  /** Whether the store could be used the last time. */
  boolean isUsable();
}
