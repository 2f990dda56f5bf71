package dev.journeybeat.cli;

import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.history.suppression.Mutes;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code journeybeat unmute}. */
@Command(
    name = "unmute",
    description = "Unmutes journeys, so that they raise alerts again.",
    mixinStandardHelpOptions = true)
final class UnmuteCommand implements Callable<Integer> {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private JourneySelection whom = new JourneySelection();

  @Override
  public Integer call() {
    PrintStream out = Terminal.out();
    Settings settings = installation.configuration().settings();
    Clock clock = Clock.systemUTC();
    try (Store store = new Store(settings.history(), clock)) {
      Mutes mutes = new Mutes(store, settings.site().toString(), clock);
      // A muted journey may no longer be in the configuration.
      Set<String> known = new TreeSet<>(settings.scheduled().keySet());
      mutes.all().stream().map(Mute::journey).forEach(known::add);
      Collection<String> chosen = whom.chosen(known);
      List<String> unmuted = mutes.unmute(chosen);
      AuditLogRepository auditLog =
          new AuditLogRepository(store, settings.site().toString(), clock);
      unmuted.forEach(journey -> ManualAction.note(auditLog, journey + " was unmuted"));
      for (String journey : chosen) {
        out.println(journey + (unmuted.contains(journey) ? " is unmuted" : " was not muted"));
      }
    } catch (StoreException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    return ExitCodes.PASSED;
  }
}
