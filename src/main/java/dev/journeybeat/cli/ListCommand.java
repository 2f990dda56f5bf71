package dev.journeybeat.cli;

import dev.journeybeat.config.Settings;
import dev.journeybeat.journeys.JourneyCatalog;
import dev.journeybeat.journeys.JourneyClass;
import dev.journeybeat.journeys.JourneyFolder;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code journeybeat list}. */
@Command(
    name = "list",
    description = "Lists the journeys, their schedules and when they run next.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  private static final String ROW = "%-24s %-20s %-20s %s%n";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE HH:mm:ss z", Locale.ROOT);

  @Mixin private Installation installation = new Installation();

  @Mixin private Terminal terminal = new Terminal();

  @Override
  public Integer call() {
    PrintStream out = Terminal.out();
    Settings settings = installation.configuration().settings();
    try (JourneyFolder folder = installation.journeys(terminal)) {
      JourneyCatalog catalog = folder.current();
      Instant now = Clock.systemUTC().instant();
      out.printf(ROW, "JOURNEY", "SCHEDULE", "NEXT AFTER START", "SOURCE");
      for (JourneyClass journey : catalog.journeys().values()) {
        out.printf(
            ROW,
            journey.name(),
            schedule(settings, journey.name()),
            next(settings, journey.name(), now),
            source(journey));
      }
      settings.journeys().keySet().stream()
          .filter(name -> catalog.find(name).isEmpty())
          .forEach(name -> out.printf(ROW, name, schedule(settings, name), "-", "no such journey"));
      out.println(folder.state());
      return folder.state().problems().isEmpty() ? ExitCodes.PASSED : ExitCodes.FAILED;
    }
  }

  private static String schedule(Settings settings, String journey) {
    String schedule = settings.journey(journey).schedule();
    return schedule == null ? "only when asked to" : schedule;
  }

  private static String next(Settings settings, String journey, Instant now) {
    ZoneId zone = settings.schedule().timeZone();
    return settings
        .journey(journey)
        .scheduled(journey, zone)
        .flatMap(scheduled -> scheduled.cadence().next(now))
        .map(next -> MOMENT.format(next.atZone(zone)))
        .orElse("-");
  }

  private static String source(JourneyClass journey) {
    return journey.source() == null ? journey.className() : journey.source().toString();
  }
}
