package dev.journeybeat.server.history;

import dev.journeybeat.engine.store.RunStore;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.RunVerdict;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import dev.journeybeat.server.history.queries.RunArchive;
import dev.journeybeat.server.history.queries.RunQueries;
import dev.journeybeat.server.history.queries.Trends;
import dev.journeybeat.server.history.runs.HealthcheckHistory;
import dev.journeybeat.server.history.runs.LastRun;
import dev.journeybeat.server.history.runs.OrphanRecovery;
import dev.journeybeat.server.history.runs.Retention;
import dev.journeybeat.server.history.runs.Rows;
import dev.journeybeat.server.history.runs.RunRecord;
import dev.journeybeat.server.history.runs.StoredCustomerLeases;
import dev.journeybeat.server.history.runs.StoredRuns;
import dev.journeybeat.server.history.runs.TolerantVerdictHook;
import dev.journeybeat.server.history.runs.VerdictHook;
import dev.journeybeat.server.history.runs.Verdicts;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.store.InstanceRegistry;
import dev.journeybeat.server.history.store.MonitorInstance;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.suppression.JourneyPauses;
import dev.journeybeat.server.history.suppression.Mutes;
import dev.journeybeat.server.history.tokens.Tokens;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores runs and the monitors that execute them. Safe to share between threads. */
public final class History implements RunStore, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(History.class);

  private final Store store;
  private final InstanceRegistry presence;
  private final StoredCustomerLeases leases;
  private final Verdicts verdicts;
  private final VerdictHook consequence;
  private final JourneyPauses pauses;
  private final Mutes mutes;
  private final Retention retention;
  private final Tokens tokens;
  private final AuditLogRepository auditLog;
  private final Clock clock;

  /**
   * Creates the history without opening the store.
   *
   * @param site the site of the leased customers and paused journeys
   */
  public History(HistorySettings settings, String site, Clock clock) {
    this(settings, site, VerdictHook.NONE, clock);
  }

  /**
   * Creates the history without opening the store.
   *
   * @param site the site of the leased customers and paused journeys
   * @param consequence the hook that processes each verdict
   */
  public History(HistorySettings settings, String site, VerdictHook consequence, Clock clock) {
    this.consequence = new TolerantVerdictHook(consequence);
    this.store = new Store(settings, clock);
    this.presence = new InstanceRegistry(store, settings, clock);
    this.leases = new StoredCustomerLeases(store, presence, site, clock);
    this.verdicts = new Verdicts(store, presence, this.consequence);
    this.pauses = new JourneyPauses(store, site, clock);
    this.mutes = new Mutes(store, site, clock);
    this.retention = new Retention(store, settings, clock);
    this.tokens = new Tokens(store, site, clock);
    this.auditLog = new AuditLogRepository(store, site, clock);
    this.clock = clock;
  }

  @Override
  public boolean isUsable() {
    return store.state().usable();
  }

  public Store store() {
    return store;
  }

  public StoredCustomerLeases leases() {
    return leases;
  }

  public JourneyPauses pauses() {
    return pauses;
  }

  public Mutes mutes() {
    return mutes;
  }

  /** The results of the healthchecks of this location. */
  public HealthcheckHistory healthchecks(String location) {
    return new HealthcheckHistory(store, location);
  }

  /** Deletes old runs. */
  public Retention retention() {
    return retention;
  }

  /** The API tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** The audit log. */
  public AuditLogRepository auditLog() {
    return auditLog;
  }

  /** Queries for the current state of journeys. */
  public RunQueries queries() {
    return new RunQueries(store);
  }

  /** Queries for trends over weeks. */
  public Trends trends() {
    return new Trends(store);
  }

  /** Queries for past runs. */
  public RunArchive past() {
    return new RunArchive(store);
  }

  /**
   * Claims the scheduled time for this run.
   *
   * @return stores the events of the run; its methods throw a {@link StoreException} if they can't.
   *     Empty if the scheduled time already has a run
   * @throws StoreException if nothing can be stored; the run must not start
   */
  @Override
  public Optional<RunListener> begin(Run run) {
    String monitor = presence.id();
    return store.inTransaction(handle -> Rows.insertRun(handle, run, monitor))
        ? Optional.of(new RunRecord(store))
        : Optional.empty();
  }

  /**
   * Stores a verdict, immediately or as soon as the store is available.
   *
   * @return whether the verdict counts; not if another monitor has recorded one
   */
  @Override
  public boolean ended(RunResult result) {
    return verdicts.add(result);
  }

  @Override
  public Optional<Run> run(String id) {
    return store.inTransaction(handle -> StoredRuns.run(handle, id));
  }

  /** A run with a verdict. */
  public Optional<RunResult> result(String id) {
    return store.inTransaction(handle -> StoredRuns.result(handle, id));
  }

  /** The last run with a verdict of each of these journeys at a location. */
  public List<LastRun> lastRuns(Collection<String> journeys, String location) {
    return store.read(
        handle ->
            journeys.stream()
                .flatMap(journey -> StoredRuns.last(handle, journey, location).stream())
                .toList());
  }

  /** The verdicts of runs that have ended and are known. */
  public List<RunVerdict> verdicts(Collection<String> runs) {
    return store.read(handle -> StoredRuns.verdicts(handle, runs));
  }

  /** Records that the evidence of runs was deleted. */
  public void evidenceGone(Collection<String> runs) {
    store.useTransaction(handle -> Rows.evidenceGone(handle, runs, clock.instant()));
  }

  /** Runs with a verdict, newest first. */
  public List<RunResult> newest(int limit) {
    return store.inTransaction(handle -> StoredRuns.newest(handle, limit));
  }

  /**
   * Renews the lease of this monitor and stores pending data. Call this every few seconds.
   *
   * @return the recovered runs of dead monitors, with their new verdicts
   * @throws StoreException if the store can't be used
   */
  public List<RunResult> keepUp() {
    presence.renew();
    leases.renew();
    verdicts.storeAll();
    List<RunResult> ended = new ArrayList<>();
    store.useTransaction(
        handle -> {
          OrphanRecovery takeOver = new OrphanRecovery(handle, consequence, clock.instant());
          presence.dead(handle).forEach(dead -> ended.addAll(takeOver.of(dead)));
        });
    return ended;
  }

  /**
   * The id of this monitor in the store, which may change.
   *
   * @throws StoreException if the store can't be used
   */
  public String monitor() {
    return presence.id();
  }

  /**
   * The monitors that use the store and have not ended, as far as known.
   *
   * @throws StoreException if the store can't be used
   */
  public List<MonitorInstance> living() {
    return presence.living();
  }

  /** Records that this monitor has ended. */
  @Override
  public void close() {
    try {
      verdicts.storeAll();
      presence.leave();
    } catch (StoreException e) {
      log.warn("Shutdown not recorded, the next start recovers: reason={}", e.getMessage());
    }
    store.close();
  }
}
