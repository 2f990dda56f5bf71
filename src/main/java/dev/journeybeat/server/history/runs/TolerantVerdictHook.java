package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.RunResult;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A hook whose errors do not affect the verdict. On an error, its changes are rolled back. */
public final class TolerantVerdictHook implements VerdictHook {

  private static final Logger log = LoggerFactory.getLogger(TolerantVerdictHook.class);

  private static final String BEFORE = "before_consequence";

  private final VerdictHook consequence;

  public TolerantVerdictHook(VerdictHook consequence) {
    this.consequence = consequence;
  }

  @Override
  public void of(Handle handle, RunResult result) {
    handle.savepoint(BEFORE);
    try {
      consequence.of(handle, result);
      handle.releaseSavepoint(BEFORE);
    } catch (RuntimeException e) {
      log.error("Verdict processing failed: run={}", result.run().id(), e);
      handle.rollbackToSavepoint(BEFORE);
    }
  }
}
