package dev.journeybeat.cli;

import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.JourneyPauses;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code journeybeat resume}. */
@Command(
    name = "resume",
    description = "Resumes paused journeys. They run again from their next scheduled time.",
    mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private JourneySelection whom = new JourneySelection();

  @Override
  public Integer call() {
    PrintStream out = Terminal.out();
    Settings settings = installation.configuration().settings();
    Clock clock = Clock.systemUTC();
    try (Store store = new Store(settings.history(), clock)) {
      JourneyPauses pauses = new JourneyPauses(store, settings.site().toString(), clock);
      // A paused journey may no longer be in the configuration.
      Set<String> known = new TreeSet<>(settings.scheduled().keySet());
      pauses.all().stream().map(JourneyPause::journey).forEach(known::add);
      Collection<String> chosen = whom.chosen(known);
      List<String> resumed = pauses.resume(chosen);
      AuditLogRepository auditLog =
          new AuditLogRepository(store, settings.site().toString(), clock);
      resumed.forEach(journey -> ManualAction.note(auditLog, journey + " was resumed"));
      for (String journey : chosen) {
        out.println(journey + (resumed.contains(journey) ? " is resumed" : " was not paused"));
      }
    } catch (StoreException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    return ExitCodes.PASSED;
  }
}
