package dev.journeybeat.server.history.runs;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.history.store.Store;
import org.jdbi.v3.core.Handle;

/**
 * Stores the events of one run as they happen. Its methods throw a {@link StoreException} if the
 * store fails, or if another monitor has recorded a verdict for the run.
 */
public final class RunRecord implements RunListener {

  private final Store store;
  private int attempt = 1;
  private int number;
  private RunPhase part = RunPhase.SETUP;

  public RunRecord(Store store) {
    this.store = store;
  }

  @Override
  public synchronized void attemptStarted(Run run, int number) {
    attempt = number;
    store.useTransaction(
        handle -> {
          requireOpen(handle, run);
          Rows.insertAttempt(handle, run, number);
        });
  }

  @Override
  public synchronized void attemptEnded(Run run, Attempt ended) {
    store.useTransaction(
        handle -> {
          requireOpen(handle, run);
          Rows.endAttempt(handle, run, ended);
        });
  }

  @Override
  public synchronized void phaseStarted(Run run, RunPhase started) {
    part = started;
  }

  @Override
  public synchronized void stepStarted(Run run, BegunStep step) {
    number++;
    store.useTransaction(
        handle -> {
          requireOpen(handle, run);
          Rows.beginStep(handle, run, number, attempt, part, step);
        });
  }

  @Override
  public synchronized void stepEnded(Run run, Step step) {
    store.useTransaction(
        handle -> {
          requireOpen(handle, run);
          Rows.endStep(handle, run, number, step);
        });
  }

  private static void requireOpen(Handle handle, Run run) {
    if (!Rows.claimRun(handle, run)) {
      String why =
          "the run stops: another monitor considered this one dead and recorded the verdict";
      throw new StoreException(why, why, null);
    }
  }
}
