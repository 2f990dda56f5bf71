package dev.journeybeat.engine.run;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forwards run events to listeners. A failing listener never affects the others. Only the first,
 * which stores the run, may throw: a step that can't be stored must not run.
 */
final class RunListeners implements RunListener {

  private static final Logger log = LoggerFactory.getLogger(RunListeners.class);

  private final @Nullable RunListener first;
  private final List<RunListener> listeners;

  RunListeners(List<RunListener> listeners) {
    this(null, listeners);
  }

  private RunListeners(@Nullable RunListener first, List<RunListener> listeners) {
    this.first = first;
    this.listeners = List.copyOf(listeners);
  }

  /** Adds a first listener that may throw. */
  RunListeners after(RunListener record) {
    return new RunListeners(record, listeners);
  }

  /** The same listeners, but none may throw: for events that must continue without a store. */
  RunListeners tolerant() {
    List<RunListener> all = new ArrayList<>(listeners);
    if (first != null) {
      all.add(0, first);
    }
    return new RunListeners(null, all);
  }

  @Override
  public void started(Run run) {
    tell(run, listener -> listener.started(run));
  }

  @Override
  public void attemptStarted(Run run, int number) {
    tell(run, listener -> listener.attemptStarted(run, number));
  }

  @Override
  public void attemptEnded(Run run, Attempt attempt) {
    tell(run, listener -> listener.attemptEnded(run, attempt));
  }

  @Override
  public void stepStarted(Run run, BegunStep step) {
    tell(run, listener -> listener.stepStarted(run, step));
  }

  @Override
  public void stepEnded(Run run, Step step) {
    tell(run, listener -> listener.stepEnded(run, step));
  }

  @Override
  public void phaseStarted(Run run, RunPhase part) {
    tell(run, listener -> listener.phaseStarted(run, part));
  }

  @Override
  public void ended(RunResult result) {
    tell(result.run(), listener -> listener.ended(result));
  }

  private void tell(Run run, Consumer<RunListener> event) {
    if (first != null) {
      event.accept(first);
    }
    for (RunListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException | Error e) {
        log.error(
            "Run listener failed: listener={} run={} journey={}",
            listener,
            run.id(),
            run.journey(),
            e);
      }
    }
  }
}
