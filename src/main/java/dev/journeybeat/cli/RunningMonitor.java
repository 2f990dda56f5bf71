package dev.journeybeat.cli;

import dev.journeybeat.app.Monitor;
import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.journeys.JourneyFolder;
import dev.journeybeat.result.RunListener;
import java.time.Clock;
import java.util.List;

/**
 * The monitor of one command. It is closed once: at the end of the command, or when the process
 * receives a signal to end.
 */
final class RunningMonitor implements AutoCloseable {

  private final Monitor monitor;
  private final Thread onExit;

  private RunningMonitor(Monitor monitor) {
    this.monitor = monitor;
    this.onExit = new Thread(monitor::close, "stop");
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  /** Starts a monitor that also finishes runs and undos of earlier processes, periodically. */
  static RunningMonitor begin(
      Configuration<Settings> configuration,
      JourneyFolder journeys,
      List<RunListener> listeners,
      Clock clock) {
    RunningMonitor running = start(configuration, journeys, listeners, clock);
    running.monitor().begin();
    return running;
  }

  static RunningMonitor start(
      Configuration<Settings> configuration,
      JourneyFolder journeys,
      List<RunListener> listeners,
      Clock clock) {
    return new RunningMonitor(
        new Monitor(configuration.settings(), configuration.secrets(), journeys, listeners, clock));
  }

  Monitor monitor() {
    return monitor;
  }

  @Override
  public void close() {
    monitor.close();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook closes the monitor.
    }
  }
}
