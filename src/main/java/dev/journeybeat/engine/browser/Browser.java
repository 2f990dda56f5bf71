package dev.journeybeat.engine.browser;

import java.util.Optional;

/** A running browser with its driver. Used by one run at a time. */
public interface Browser {

  /**
   * Opens a context for a run.
   *
   * @param closed called once when the run has released the browser
   * @throws RuntimeException if the browser can't be used for a run
   */
  BrowserContext open(CommandListener listener, Runnable closed);

  /** Whether it runs and answers. Returns within seconds. */
  boolean answers();

  /** Which part has ended or hangs, even during a command. Returns within seconds. */
  Optional<String> trouble();

  /** Whether it can be used for another run. Returns within seconds. */
  boolean isHealthy();

  /** Why it should be replaced, if so. */
  Optional<String> reasonToReplace();

  /** Number of its processes. */
  int processes();

  /** The memory of all its processes in bytes; 0 if unknown. */
  long memory();

  /**
   * Ends all its processes and deletes its folder. Can be called from any thread, and repeatedly.
   */
  void kill();
}
