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

/** The runs of all times, and the monitors that have them. Safe to share between threads. */
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
  private final AuditLogRepository deeds;
  private final Clock clock;

  /**
   * Opens nothing yet.
   *
   * @param site whose customers are leased, and whose journeys may be paused
   */
  public History(HistorySettings settings, String site, Clock clock) {
    this(settings, site, VerdictHook.NONE, clock);
  }

  /**
   * Opens nothing yet.
   *
   * @param site whose customers are leased, and whose journeys may be paused
   * @param consequence what comes of each verdict
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
    this.deeds = new AuditLogRepository(store, site, clock);
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

  /** What the healthchecks of this location found. */
  public HealthcheckHistory healthchecks(String location) {
    return new HealthcheckHistory(store, location);
  }

  /** Lets old runs go. */
  public Retention retention() {
    return retention;
  }

  /** By which programs may ask. */
  public Tokens tokens() {
    return tokens;
  }

  /** What was done by hand. */
  public AuditLogRepository deeds() {
    return deeds;
  }

  /** For seeing how journeys stand. */
  public RunQueries glance() {
    return new RunQueries(store);
  }

  /** For seeing how journeys change over weeks. */
  public Trends trends() {
    return new Trends(store);
  }

  /** For looking back. */
  public RunArchive past() {
    return new RunArchive(store);
  }

  /**
   * Takes the scheduled moment for this run.
   *
   * @return stores what happens in the run; its methods throw a {@link StoreException} where they
   *     can't. Empty if the moment has a run already
   * @throws StoreException if nothing can be stored: the run must not begin
   */
  @Override
  public Optional<RunListener> begin(Run run) {
    String monitor = presence.id();
    return store.inTransaction(handle -> Rows.insertRun(handle, run, monitor))
        ? Optional.of(new RunRecord(store))
        : Optional.empty();
  }

  /**
   * Stores a verdict, at once or as soon as the store can be used.
   *
   * @return whether it counts; not so if another monitor has given the run its verdict
   */
  @Override
  public boolean ended(RunResult result) {
    return verdicts.add(result);
  }

  @Override
  public Optional<Run> run(String id) {
    return store.inTransaction(handle -> StoredRuns.run(handle, id));
  }

  /** A run that has its verdict. */
  public Optional<RunResult> result(String id) {
    return store.inTransaction(handle -> StoredRuns.result(handle, id));
  }

  /** The last run with a verdict of each of these journeys at a location that has any. */
  public List<LastRun> lastRuns(Collection<String> journeys, String location) {
    return store.read(
        handle ->
            journeys.stream()
                .flatMap(journey -> StoredRuns.last(handle, journey, location).stream())
                .toList());
  }

  /** How runs ended, as far as they have and are known. */
  public List<RunVerdict> verdicts(Collection<String> runs) {
    return store.read(handle -> StoredRuns.verdicts(handle, runs));
  }

  /** Notes that the evidence of runs was deleted. */
  public void evidenceGone(Collection<String> runs) {
    store.useTransaction(handle -> Rows.evidenceGone(handle, runs, clock.instant()));
  }

  /** Runs that have their verdict, newest first. */
  public List<RunResult> newest(int limit) {
    return store.inTransaction(handle -> StoredRuns.newest(handle, limit));
  }

  /**
   * To be called every few seconds: says that this monitor lives, and stores what could not be
   * stored before.
   *
   * @return the runs that dead monitors left open, with the verdict they have got by this
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
   * The name in the store of this monitor, which may change.
   *
   * @throws StoreException if the store can't be used
   */
  public String monitor() {
    return presence.id();
  }

  /**
   * The monitors that use the store and have not ended, as far as that is known.
   *
   * @throws StoreException if the store can't be used
   */
  public List<MonitorInstance> living() {
    return presence.living();
  }

  /** Says that this monitor has ended. */
  @Override
  public void close() {
    try {
      verdicts.storeAll();
      presence.leave();
    } catch (StoreException e) {
      log.warn("The next start ends what this one could not: {}", e.getMessage());
    }
    store.close();
  }
}
