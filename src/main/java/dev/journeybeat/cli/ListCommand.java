package dev.journeybeat.cli;

import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.journeys.JourneyFolder;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code journeybeat list}. */
@Command(
    name = "list",
    description = "Lists the journeys with their schedules, last results and next runs.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private Terminal terminal = new Terminal();

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Settings settings = installation.configuration().settings();
    Clock clock = Clock.systemUTC();
    try (JourneyFolder folder = installation.journeys(terminal)) {
      JourneyStatuses standings =
          new JourneyStatuses(installation.journeysFolder(), settings, folder.current(), clock);
      if (json) {
        Terminal.out().println(JourneyStatusJson.of(standings.all()));
      } else {
        tell(standings, settings.schedule().timeZone(), clock);
        Terminal.out().println(folder.state());
      }
      if (standings.trouble() != null) {
        Terminal.err().println("Last results and pauses unavailable: " + standings.trouble());
      }
      return folder.state().problems().isEmpty() ? ExitCodes.PASSED : ExitCodes.FAILED;
    }
  }

  private void tell(JourneyStatuses standings, ZoneId zone, Clock clock) {
    PrintStream out = Terminal.out();
    new JourneyStatusLines(terminal.style(), zone, clock.instant(), standings.isServed())
        .of(standings.all())
        .forEach(out::println);
    out.println(
        "Time zone: %s. %s"
            .formatted(
                zone,
                standings.isServed()
                    ? "A monitor is running here."
                    : "No monitor is running here; \"journeybeat serve\" starts one."));
  }
}
