package dev.journeybeat.cli;

import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.suppression.Mutes;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code journeybeat mute}. */
@Command(
    name = "mute",
    description = {
      "Mutes alerts for journeys. They keep running.",
      "Resolved alerts are still notified. After the mute, the next run can raise alerts again."
    },
    mixinStandardHelpOptions = true)
final class MuteCommand implements Callable<Integer> {

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
      Mutes mutes = new Mutes(store, settings.site().toString(), clock);
      mutes.mute(journeys, reason, ManualAction.who(), until);
      AuditLogRepository auditLog =
          new AuditLogRepository(store, settings.site().toString(), clock);
      journeys.forEach(
          journey -> ManualAction.note(auditLog, "%s was muted: %s".formatted(journey, reason)));
      mutes.all().stream()
          .filter(mute -> journeys.contains(mute.journey()))
          .forEach(mute -> out.println(mute.journey() + " is " + mute.format(zone)));
    } catch (StoreException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    return ExitCodes.PASSED;
  }
}
