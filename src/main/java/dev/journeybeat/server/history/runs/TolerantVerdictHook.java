package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.RunResult;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One whose fault does not cost the run its verdict; what it has stored by then is taken back. */
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
      log.error("Nothing comes of the verdict of {}", result.run().id(), e);
      handle.rollbackToSavepoint(BEFORE);
    }
  }
}
