package dev.journeybeat.app;

import static java.util.stream.Collectors.joining;

import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.browser.pool.Browsers;
import dev.journeybeat.engine.check.Databases;
import dev.journeybeat.engine.check.Endpoints;
import dev.journeybeat.engine.evidence.EvidenceStore;
import dev.journeybeat.engine.evidence.Redactor;
import dev.journeybeat.engine.journeys.JourneyCatalog;
import dev.journeybeat.engine.journeys.JourneyClass;
import dev.journeybeat.engine.journeys.JourneyFolder;
import dev.journeybeat.engine.mail.Mailboxes;
import dev.journeybeat.engine.run.CustomerPool;
import dev.journeybeat.engine.run.LiveViews;
import dev.journeybeat.engine.run.Runner;
import dev.journeybeat.engine.run.RunnerDependencies;
import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.engine.undo.UndoWorker;
import dev.journeybeat.net.References;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.alert.AlertStatus;
import dev.journeybeat.server.alert.Alerts;
import dev.journeybeat.server.alert.channel.ChannelContext;
import dev.journeybeat.server.alert.channel.Channels;
import dev.journeybeat.server.alert.outbox.AlertScope;
import dev.journeybeat.server.healthcheck.HealthcheckContext;
import dev.journeybeat.server.healthcheck.HealthcheckWatch;
import dev.journeybeat.server.healthcheck.Healthchecks;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import dev.journeybeat.server.history.undo.StoredUndoLedger;
import dev.journeybeat.server.metrics.Metrics;
import dev.journeybeat.server.ops.Check;
import dev.journeybeat.server.ops.DeadMansSwitchService;
import dev.journeybeat.server.schedule.FireHandler;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.Scheduled;
import dev.journeybeat.server.trace.Traces;
import dev.journeybeat.server.web.live.SseHub;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The monitor with all its parts. Safe to share between threads. */
public final class Monitor implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Monitor.class);

  private final Settings settings;
  private final JourneyFolder journeys;
  private final History history;
  private final HealthcheckWatch healthcheckWatch;
  private final Traces traces;
  private final RunnerDependencies parts;
  private final Runner runner;
  private final UndoWorker undoWorker;
  private final LeaseRenewal upkeep;
  private final ServiceParts beside;
  private final Clock clock;
  private @Nullable Service service;
  private volatile boolean closed;

  /**
   * Creates the parts. Starts nothing.
   *
   * @param secrets values to mask in every text that leaves the process
   * @param listeners receive the events of every run
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
    Maintenance maintenance =
        Maintenance.of(settings.maintenance(), settings.schedule().timeZone());
    String site = settings.site().toString();
    Alerts alerts =
        new Alerts(
            settings.alerts(),
            new Channels(
                settings.channels(),
                new ChannelContext(
                    settings.templates(), settings.schedule().timeZone(), secrets, clock)),
            new AlertScope(
                site,
                settings.location(),
                // A stopping monitor ends its runs itself, which raises no alert.
                (journey, moment) -> closed || maintenance.suppressesAlerts(journey, moment),
                settings.history().keep()),
            clock);
    this.history = new History(settings.history(), site, alerts.consequence(), clock);
    References references = new References(settings.references());
    this.healthcheckWatch =
        new HealthcheckWatch(
            settings.healthchecks(),
            new HealthcheckContext(settings.site(), settings.databases(), secrets),
            history.healthchecks(settings.location()),
            references,
            clock);
    this.traces = new Traces(settings.traces(), settings.site());
    this.parts =
        new RunnerDependencies(
            settings.site(),
            settings.location(),
            new Browsers(settings.browser(), workFolder(), clock),
            new CustomerPool(settings.customers(), history.leases(), clock),
            history,
            new StoredUndoLedger(history.store(), site, clock),
            new Mailboxes(settings.mail(), clock),
            new Databases(settings.databases(), clock),
            new Endpoints(settings.endpoints(), clock),
            references,
            healthcheckWatch.healthchecks(),
            new EvidenceStore(settings.evidence(), new Redactor(secrets), clock),
            new LiveViews(clock),
            traces);
    this.beside =
        new ServiceParts(
            parts,
            history,
            journeys,
            healthcheckWatch,
            alerts,
            new DeadMansSwitchService(settings.deadMansSwitch(), clock),
            new RetrySchedule(history, settings.location()),
            new Housekeeping(history, parts.evidence()),
            maintenance,
            new SseHub(),
            new Metrics(settings.location(), settings.scheduled().keySet()));
    List<RunListener> all = new ArrayList<>(listeners);
    all.addAll(
        List.of(
            new VerdictLog(),
            beside.deadMansSwitch(),
            beside.followUp(),
            beside.live(),
            beside.metrics(),
            traces));
    this.runner = new Runner(parts, all, clock);
    this.undoWorker = new UndoWorker(parts.ledger(), this::putRight);
    this.upkeep = new LeaseRenewal(history, runner);
  }

  /** The current journeys. */
  public JourneyCatalog journeys() {
    return journeys.current();
  }

  /** Finishes runs and undos of earlier processes, periodically until it is closed. */
  public void begin() {
    upkeep.start(settings.history().lease());
    undoWorker.start();
  }

  /**
   * Runs a journey now and waits for its verdict.
   *
   * @throws IllegalStateException if it has a run of the same moment
   */
  public RunResult run(JourneyClass journey) {
    RunResult result =
        run(journey, clock.instant())
            .orElseThrow(
                () -> new IllegalStateException(journey + " was started twice at the same moment"));
    beside.housekeeping().expireEvidence();
    return result;
  }

  private Optional<RunResult> run(JourneyClass journey, Instant firedAt) {
    return runner.run(journey, settings.journey(journey.name()).policy(), firedAt);
  }

  /** The healthchecks. */
  public Healthchecks healthchecks() {
    return healthcheckWatch.healthchecks();
  }

  /** Open alerts, and resolved alerts with pending notifications; oldest first. */
  public List<AlertStatus> alerts() {
    return beside.alerts().unfinished(history);
  }

  /**
   * Marks an alert resolved and notifies its recipients.
   *
   * @return whether it was open
   */
  public boolean clearAlert(String id) {
    return beside.alerts().clear(history, id);
  }

  /** The audit log of manual actions. */
  public AuditLogRepository auditLog() {
    return history.auditLog();
  }

  /** The open undos, newest first. */
  public List<UndoEntry> openUndos() {
    return parts.ledger().open();
  }

  /**
   * Marks an undo forgotten: it is not executed any more.
   *
   * @param reason {@code null} if none was given
   * @return whether it was open
   */
  public boolean forgetUndo(String id, @Nullable String reason) {
    return parts.ledger().forget(id, reason);
  }

  /**
   * Executes undos now, even if they are not due.
   *
   * @param entries undos of one run
   */
  public List<Step> putRight(List<UndoEntry> entries) {
    String journey = history.run(entries.get(0).run()).orElseThrow().journey();
    return runner.putRight(
        entries, settings.journey(journey).policy(), className -> journeys().undo(className));
  }

  /**
   * Starts to run the journeys on their schedules.
   *
   * @param pulseFile the heartbeat file to write
   * @return the address of the dashboard
   * @throws dev.journeybeat.server.web.CannotListenException if the address is not available;
   *     nothing runs
   */
  public synchronized URI start(Path pulseFile) {
    FireHandler fires =
        new PausableFires(this::fire, history.pauses(), settings.schedule().timeZone(), log::info);
    Service started = Service.start(settings, beside, pulseFile, fires, clock);
    service = started;
    Collection<Scheduled> scheduled = settings.scheduled().values();
    log.info(
        "Journeybeat monitors {} from {}, dashboard at {}: {}",
        settings.site(),
        settings.location(),
        started.address(),
        scheduled.isEmpty()
            ? "no journey has a schedule"
            : scheduled.stream().map(Scheduled::toString).collect(joining(", ")));
    return started.address();
  }

  private void fire(String name, Instant firedAt) {
    if (closed) {
      // The fire waited for a thread until the monitor stopped.
      return;
    }
    Optional<JourneyClass> journey = journeys().find(name);
    if (journey.isPresent()) {
      var unused = run(journey.get(), firedAt);
    } else {
      var unused =
          runner.couldNotRun(
              name, firedAt, "there is no journey \"%s\": %s".formatted(name, journeys.state()));
    }
  }

  /** The checks of everything that runs need. */
  public List<Check> checks() {
    return new Checks(settings, journeys, parts, history.store()).all();
  }

  /** Ends the current runs with their undos, then closes all parts. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (service != null) {
      service.stopping();
    }
    undoWorker.close();
    if (!runner.stop(settings.schedule().stopWithin())) {
      log.warn("Runs did not end within {} and are abandoned", settings.schedule().stopWithin());
    }
    if (service != null) {
      service.close();
      log.info("Journeybeat has stopped");
    }
    journeys.close();
    parts.browsers().close();
    parts.databases().close();
    beside.close();
    upkeep.close();
    history.close();
    // Last, because it can take long.
    traces.close();
  }

  /** Temporary files of the browsers. */
  private static Path workFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"), "journeybeat");
  }
}
