package dev.journeybeat.cli;

import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.suppression.JourneyPauses;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code journeybeat pause}. */
@Command(
    name = "pause",
    description = {
      "Pauses the schedules of journeys. Running monitors apply it immediately.",
      "A run in progress continues. Skipped runs are not repeated later."
    },
    mixinStandardHelpOptions = true)
final class PauseCommand implements Callable<Integer> {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private JourneySelection whom = new JourneySelection();

  @Mixin private DurationOptions forAWhile = new DurationOptions();

  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() {
    PrintStream out = Terminal.out();
    Settings settings = installation.configuration().settings();
    ZoneId zone = settings.schedule().timeZone();
    Collection<String> journeys = whom.chosen(settings.scheduled().keySet());
    String reason = forAWhile.reason();
    @Nullable Instant until = forAWhile.until(clock.instant(), zone);
    try (Store store = new Store(settings.history(), clock)) {
      JourneyPauses pauses = new JourneyPauses(store, settings.site().toString(), clock);
      pauses.pause(journeys, reason, ManualAction.who(), until);
      AuditLogRepository auditLog =
          new AuditLogRepository(store, settings.site().toString(), clock);
      journeys.forEach(
          journey -> ManualAction.note(auditLog, "%s was paused: %s".formatted(journey, reason)));
      pauses.all().stream()
          .filter(pause -> journeys.contains(pause.journey()))
          .forEach(pause -> out.println(pause.journey() + " is " + pause.format(zone)));
    } catch (StoreException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    return ExitCodes.PASSED;
  }
}
