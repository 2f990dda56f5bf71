package dev.journeybeat.cli;

import dev.journeybeat.app.NextFiresFile;
import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.journeys.JourneyCatalog;
import dev.journeybeat.engine.journeys.JourneyClass;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.LastRun;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.Scheduled;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The status of all journeys: from the configuration, from the store, which other processes may
 * have open, and from the next fires of a running monitor.
 */
final class JourneyStatuses {

  private final Path folder;
  private final Settings settings;
  private final JourneyCatalog catalog;
  private final Instant now;
  private final Maintenance maintenance;
  private final Optional<Map<String, Instant>> plan;
  private final Map<String, LastRun> lastRuns = new HashMap<>();
  private final Map<String, JourneyPause> pauses = new HashMap<>();
  private final Map<String, Mute> mutes = new HashMap<>();
  private @Nullable String trouble;

  /**
   * Reads the status now.
   *
   * @param folder the folder of the journeys
   */
  JourneyStatuses(Path folder, Settings settings, JourneyCatalog catalog, Clock clock) {
    this.folder = folder;
    this.settings = settings;
    this.catalog = catalog;
    this.now = clock.instant();
    this.maintenance = Maintenance.of(settings.maintenance(), settings.schedule().timeZone());
    this.plan = new NextFiresFile(settings.history().folder(), clock).read();
    readStore(clock);
  }

  /** Whether a monitor is running with the configuration's data folder. */
  boolean isServed() {
    return plan.isPresent();
  }

  /** Why the store could not be read; {@code null} if it could. */
  @Nullable String trouble() {
    return trouble;
  }

  List<JourneyStatus> all() {
    return names().stream().map(this::of).toList();
  }

  private void readStore(Clock clock) {
    try (History history = new History(settings.history(), settings.site().toString(), clock)) {
      if (history.store().isThere()) {
        history
            .lastRuns(names(), settings.location())
            .forEach(last -> lastRuns.put(last.journey(), last));
        history.pauses().all().forEach(pause -> pauses.put(pause.journey(), pause));
        history.mutes().all().forEach(mute -> mutes.put(mute.journey(), mute));
      }
    } catch (StoreException e) {
      trouble = e.getMessage();
    }
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>(catalog.journeys().keySet());
    names.addAll(settings.journeys().keySet());
    return names;
  }

  private JourneyStatus of(String journey) {
    return new JourneyStatus(
        journey,
        settings.journey(journey).schedule(),
        next(journey),
        lastRuns.get(journey),
        pauses.get(journey),
        mutes.get(journey),
        maintenance.heldAt(journey, now).orElse(null),
        catalog.find(journey).map(this::source).orElse("no such journey"));
  }

  /** A fire that a pause skips does not count. */
  private @Nullable Instant next(String journey) {
    Scheduled scheduled = settings.scheduled().get(journey);
    Instant next =
        scheduled == null
            ? null
            : plan.map(monitors -> monitors.get(journey))
                .or(() -> scheduled.nextByTheClock(now, maintenance))
                .orElse(null);
    JourneyPause pause = pauses.get(journey);
    if (pause == null || next == null) {
      return next;
    }
    return pause.until() == null || next.isBefore(pause.until()) ? null : next;
  }

  private String source(JourneyClass journey) {
    Path source = journey.source();
    if (source == null) {
      return journey.className();
    }
    return (source.startsWith(folder) ? folder.relativize(source) : source).toString();
  }
}
