package dev.journeybeat.cli;

import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.queries.RunArchive;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.report.Granularity;
import dev.journeybeat.server.report.Report;
import dev.journeybeat.server.report.ReportQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code journeybeat report [journey…]}. */
@Command(
    name = "report",
    description =
        "Reports uptime, incidents and step durations: in the terminal, as a page and for"
            + " programs.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private Terminal terminal = new Terminal();

  @Mixin private ReportFiles files = new ReportFiles();

  @Parameters(paramLabel = "JOURNEY", description = "Names of journeys (default: all).")
  private List<String> names = List.of();

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      defaultValue = "7d",
      description = {
        "Start: how long ago, a day or a moment, such as 12h, 2026-11-01 or",
        "2026-11-01T12:00 (default: ${DEFAULT-VALUE})."
      })
  private String since = "";

  @Option(
      names = "--until",
      paramLabel = "WHEN",
      description = "End, in the same forms (default: now).")
  private @Nullable String until;

  @Option(
      names = "--by",
      paramLabel = "PART",
      defaultValue = "day",
      description = "Length of a period: day, week or month (default: ${DEFAULT-VALUE}).")
  private Granularity by = Granularity.DAY;

  @Option(
      names = "--location",
      paramLabel = "NAME",
      description = "Location of the runs (default: all).")
  private @Nullable String location;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "Time zone of the days (default: schedule.time-zone of the configuration).")
  private @Nullable ZoneId zone;

  @Override
  public Integer call() {
    files.requireOneForStandardOutput();
    Clock clock = Clock.systemUTC();
    Settings settings = installation.configuration().settings();
    try (History history = new History(settings.history(), settings.site().toString(), clock)) {
      tell(history.past(), question(history.past().journeys(), settings, clock.instant()), clock);
      return ExitCodes.PASSED;
    } catch (StoreException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Writes the text report only if no file goes to standard output. */
  private void tell(RunArchive past, ReportQuery asked, Clock clock) {
    files.export(past, asked.stretches());
    if (files.isPiped() && !files.wantsPage()) {
      return;
    }
    Report report = Report.of(past, asked);
    files.page(report, clock.instant());
    if (!files.isPiped()) {
      new ReportLines(terminal.style(), report).all().forEach(Terminal.out()::println);
    }
  }

  private ReportQuery question(List<JourneyKey> known, Settings settings, Instant now) {
    ZoneId days = zone == null ? settings.schedule().timeZone() : zone;
    Instant from = TimeArguments.parse("--since", since, now, days);
    Instant end = until == null ? now : TimeArguments.parse("--until", until, now, days);
    if (!from.isBefore(end)) {
      throw new UsageException(
          "--since must be before --until: %s is not before %s".formatted(from, end));
    }
    return new ReportQuery(chosen(known), from, end, by, days);
  }

  private List<JourneyKey> chosen(List<JourneyKey> known) {
    if (known.isEmpty()) {
      throw new UsageException(
          "The history has no runs yet: \"journeybeat serve\" and \"journeybeat run\" add them.");
    }
    requireKnown("journey", names, known.stream().map(JourneyKey::journey).distinct().toList());
    requireKnown(
        "location",
        location == null ? List.of() : List.of(location),
        known.stream().map(JourneyKey::location).distinct().toList());
    return known.stream()
        .filter(each -> names.isEmpty() || names.contains(each.journey()))
        .filter(each -> location == null || location.equals(each.location()))
        .toList();
  }

  private static void requireKnown(String what, List<String> wanted, List<String> known) {
    List<String> unknown = wanted.stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new UsageException(
          "The history has no runs of %s \"%s\"; it has: %s"
              .formatted(what, String.join("\", \"", unknown), String.join(", ", known)));
    }
  }
}
