package dev.journeybeat.monitor;

import dev.journeybeat.browser.Browsers;
import dev.journeybeat.config.Settings;
import dev.journeybeat.evidence.EvidenceKeeper;
import dev.journeybeat.evidence.Redactor;
import dev.journeybeat.journeys.JourneyCatalog;
import dev.journeybeat.journeys.JourneyClass;
import dev.journeybeat.journeys.JourneyFolder;
import dev.journeybeat.mail.Mailboxes;
import dev.journeybeat.probe.Databases;
import dev.journeybeat.probe.Endpoints;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.runner.CustomerPool;
import dev.journeybeat.runner.RunParts;
import dev.journeybeat.runner.Runner;
import dev.journeybeat.schedule.Schedule;
import dev.journeybeat.schedule.Scheduled;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole monitor: all parts, put together. Safe to share. */
public final class Monitor implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Monitor.class);

  private final Settings settings;
  private final JourneyFolder journeys;
  private final RunParts parts;
  private final Runner runner;
  private final Clock clock;
  private @Nullable Schedule schedule;
  private volatile boolean closed;

  /**
   * Puts the parts together; nothing runs yet.
   *
   * @param secrets what must never leave the process in a text
   * @param listeners are told of every run
   */
  public Monitor(
      Settings settings,
      Set<String> secrets,
      JourneyFolder journeys,
      List<RunListener> listeners,
      Clock clock) {
    this.settings = settings;
    this.journeys = journeys;
    this.clock = clock;
    this.parts =
        new RunParts(
            settings.site(),
            settings.location(),
            new Browsers(settings.browser(), workFolder(), clock),
            new CustomerPool(settings.customers()),
            new Mailboxes(settings.mail(), clock),
            new Databases(settings.databases(), clock),
            new Endpoints(settings.endpoints(), clock),
            new EvidenceKeeper(settings.evidence(), new Redactor(secrets)));
    List<RunListener> all = new ArrayList<>(listeners);
    all.add(new VerdictLog());
    this.runner = new Runner(parts, all, clock);
  }

  /** The journeys as they are now. */
  public JourneyCatalog journeys() {
    return journeys.current();
  }

  /** Runs a journey now, to its verdict. */
  public RunResult run(JourneyClass journey) {
    return run(journey, clock.instant());
  }

  private RunResult run(JourneyClass journey, Instant firedAt) {
    return runner.run(journey, settings.journey(journey.name()).limits(), firedAt);
  }

  /** Runs the journeys on their schedules from now on. */
  public synchronized void start() {
    schedule =
        Schedule.start(
            settings.schedule(), settings.browser().atOnce(), scheduled(), this::fire, clock);
    journeys.watch();
    log.info(
        "Journeybeat watches {} from {}: {}",
        settings.site(),
        settings.location(),
        scheduled().isEmpty() ? "no journey has a schedule" : scheduled());
  }

  private List<Scheduled> scheduled() {
    return settings.journeys().entrySet().stream()
        .flatMap(
            journey ->
                journey.getValue().cadence(settings.schedule().timeZone()).stream()
                    .map(cadence -> new Scheduled(journey.getKey(), cadence)))
        .toList();
  }

  private void fire(String name, Instant firedAt) {
    if (closed) {
      // It waited for its turn, and there will be none.
      return;
    }
    Optional<JourneyClass> journey = journeys().find(name);
    if (journey.isPresent()) {
      run(journey.get(), firedAt);
    } else {
      runner.couldNotRun(
          name, firedAt, "there is no journey \"%s\": %s".formatted(name, journeys.state()));
    }
  }

  /** What must work before runs can. */
  public List<Check> checks() {
    return new Checks(settings, journeys, parts).all();
  }

  /** Ends the runs under way, with their undo, and all parts. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (!runner.stop(settings.schedule().stopWithin())) {
      log.warn("Runs did not end within {} and are given up on", settings.schedule().stopWithin());
    }
    if (schedule != null) {
      schedule.close();
      log.info("Journeybeat has stopped");
    }
    journeys.close();
    parts.browsers().close();
    parts.databases().close();
  }

  /** Where browsers keep what they need while they run; not worth keeping. */
  private static Path workFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"), "journeybeat");
  }
}
