package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.RunResult;
import org.jdbi.v3.core.Handle;

/**
 * Processes a verdict. Its changes are stored in the same transaction. Safe to share between
 * threads.
 */
public interface VerdictHook {

  /** Does nothing. */
  VerdictHook NONE = (handle, result) -> {};

  /**
   * Called in the transaction that stores the verdict, after the write.
   *
   * @param handle the handle for changes; invalid after the call
   */
  void of(Handle handle, RunResult result);
}
