package dev.journeybeat.cli;

import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.journeys.JourneyFolder;
import dev.journeybeat.server.ops.Check;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code journeybeat check}. */
@Command(
    name = "check",
    description = "Checks everything that runs need. Reports each problem and how to fix it.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private Terminal terminal = new Terminal();

  private final PrintStream out = Terminal.out();

  @Override
  public Integer call() {
    Configuration<Settings> configuration = installation.configuration();
    tell(terminal.style().tick(), "configuration", installation.configFile().toString());
    boolean well = true;
    try (JourneyFolder journeys = installation.journeys(terminal);
        RunningMonitor running =
            RunningMonitor.start(configuration, journeys, List.of(), Clock.systemUTC())) {
      for (Check check : running.monitor().checks()) {
        well &= look(check);
      }
    }
    return well ? ExitCodes.PASSED : ExitCodes.INCONCLUSIVE;
  }

  private boolean look(Check check) {
    try {
      tell(terminal.style().tick(), check.name(), check.look().call());
      return true;
    } catch (Exception | AssertionError e) {
      // Any error: report it and continue with the next check.
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      tell(terminal.style().cross(), check.name(), reason);
      return false;
    }
  }

  private void tell(String mark, String name, String text) {
    String indented = text.strip().replaceAll("\\R", "\n" + " ".repeat(28));
    out.printf("%s %-25s %s%n", mark, name, indented);
  }
}
