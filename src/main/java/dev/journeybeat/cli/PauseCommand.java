package dev.journeybeat.cli;

import dev.journeybeat.config.Durations;
import dev.journeybeat.config.Settings;
import dev.journeybeat.history.Deeds;
import dev.journeybeat.history.Pauses;
import dev.journeybeat.history.Store;
import dev.journeybeat.history.StoreException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code journeybeat pause}. */
@Command(
    name = "pause",
    description = {
      "Has journeys not run by themselves for a while; monitors that serve obey at once.",
      "A run that is under way goes on. What is skipped is not made up."
    },
    mixinStandardHelpOptions = true)
final class PauseCommand implements Callable<Integer> {

  @Mixin private Installation installation = new Installation();

  @Mixin private Whom whom = new Whom();

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "How long, such as 2h (default: until they are resumed).")
  private @Nullable String lasting;

  @Option(
      names = "--until",
      paramLabel = "MOMENT",
      description = "Until when, such as 2026-12-01T10:00, by the schedules' time zone.")
  private @Nullable String end;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for whoever wonders.")
  private String reason = "";

  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() {
    PrintStream out = Terminal.out();
    Settings settings = installation.configuration().settings();
    ZoneId zone = settings.schedule().timeZone();
    Collection<String> journeys = whom.chosen(settings.scheduled().keySet());
    if (reason.isBlank()) {
      throw new UsageException("--reason: found nothing; expected a few words for whoever wonders");
    }
    Instant until = until(zone);
    try (Store store = new Store(settings.history(), clock)) {
      Pauses pauses = new Pauses(store, settings.site().toString(), clock);
      pauses.pause(journeys, reason.strip(), until);
      Deeds deeds = new Deeds(store, settings.site().toString(), clock);
      journeys.forEach(
          journey -> ByHand.note(deeds, "%s was paused: %s".formatted(journey, reason.strip())));
      pauses.all().stream()
          .filter(pause -> journeys.contains(pause.journey()))
          .forEach(pause -> out.println(pause.journey() + " is " + pause.spoken(zone)));
    } catch (StoreException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    return ExitCodes.PASSED;
  }

  private @Nullable Instant until(ZoneId zone) {
    if (lasting != null && end != null) {
      throw new UsageException("Only one of --for and --until can say when it ends.");
    }
    Instant now = clock.instant();
    Instant until = lasting == null ? null : now.plus(duration(lasting));
    if (end != null) {
      until = moment(end, zone);
    }
    if (until != null && !until.isAfter(now)) {
      throw new UsageException("--until: found \"%s\"; expected a moment to come".formatted(end));
    }
    return until;
  }

  private static Duration duration(String text) {
    try {
      Duration duration = Durations.parse(text);
      if (!duration.isZero()) {
        return duration;
      }
    } catch (IllegalArgumentException e) {
      // Told below, as a duration of nothing is.
    }
    throw new UsageException(
        "--for: found \"%s\"; expected a duration such as \"2h\" or \"1d12h\"".formatted(text));
  }

  private static Instant moment(String text, ZoneId zone) {
    try {
      return LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new UsageException(
          "--until: found \"%s\"; expected a date and time such as \"2026-12-01T10:00\""
              .formatted(text));
    }
  }
}
