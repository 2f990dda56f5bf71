package dev.journeybeat.engine.browser;

import java.util.Optional;

/** A browser that runs, with its driver. Each is used by one run at a time. */
public interface Browser {

  /**
   * Begins a run's use of it.
   *
   * @param closed told once when the run's use has ended
   * @throws RuntimeException if the browser is not fit for a run
   */
  BrowserContext open(CommandListener listener, Runnable closed);

  /** Whether it runs and answers. Returns within seconds. */
  boolean answers();

  /** What of it has ended or hangs, also while a command is under way. Returns within seconds. */
  Optional<String> trouble();

  /** Whether it is fit for another run. Returns within seconds. */
  boolean isHealthy();

  /** Why it should not be used for another run. */
  Optional<String> reasonToReplace();

  /** How many processes it has now. */
  int processes();

  /** The memory of all its processes in bytes; 0 where that cannot be seen. */
  long memory();

  /** Ends all its processes and deletes its folder. May be called from any thread, and again. */
  void kill();
}
