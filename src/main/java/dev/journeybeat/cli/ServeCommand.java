package dev.journeybeat.cli;

import dev.journeybeat.engine.journeys.JourneyFolder;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code journeybeat serve}. */
@Command(
    name = "serve",
    description = "Runs the journeys on their schedules until it is stopped.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private Terminal terminal = new Terminal();

  @Override
  public Integer call() throws InterruptedException {
    Logging.tellOfRuns();
    try (JourneyFolder journeys = installation.journeys(terminal);
        RunningMonitor running =
            RunningMonitor.begin(
                installation.configuration(), journeys, List.of(), Clock.systemUTC())) {
      running.monitor().start(installation.heartbeat());
      // Blocks until a signal ends the process; the shutdown hook closes the monitor.
      new CountDownLatch(1).await();
    }
    return ExitCodes.PASSED;
  }
}
