package dev.journeybeat.runner;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPart;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what happens in a run; one listener's fault never reaches another. */
final class RunListeners implements RunListener {

  private static final Logger log = LoggerFactory.getLogger(RunListeners.class);

  private final List<RunListener> listeners;

  RunListeners(List<RunListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void started(Run run) {
    tell(run, listener -> listener.started(run));
  }

  @Override
  public void stepStarted(Run run, String step) {
    tell(run, listener -> listener.stepStarted(run, step));
  }

  @Override
  public void stepEnded(Run run, Step step) {
    tell(run, listener -> listener.stepEnded(run, step));
  }

  @Override
  public void partStarted(Run run, RunPart part) {
    tell(run, listener -> listener.partStarted(run, part));
  }

  @Override
  public void ended(RunResult result) {
    tell(result.run(), listener -> listener.ended(result));
  }

  private void tell(Run run, Consumer<RunListener> event) {
    for (RunListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        log.error("{} could not take run {} of {}", listener, run.id(), run.journey(), e);
      }
    }
  }
}
