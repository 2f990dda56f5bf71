package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.RunResult;
import org.jdbi.v3.core.Handle;

/** What comes of a verdict, and is stored with it or not at all. Safe to share between threads. */
public interface VerdictHook {

  /** Nothing comes of any. */
  VerdictHook NONE = (handle, result) -> {};

  /**
   * Called in the transaction that stores the verdict, after it was.
   *
   * @param handle for what is to be stored; not to be used afterwards
   */
  void of(Handle handle, RunResult result);
}
