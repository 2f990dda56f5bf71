package dev.journeybeat.crash;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the monitor's store says, read from outside. */
final class StoreView implements AutoCloseable {

  /** A run that is under way. */
  record OpenRun(String id, Instant startedAt) {}

  private final Store store;

  StoreView(HistorySettings settings) {
    store = new Store(settings, Clock.systemUTC());
  }

  Optional<OpenRun> openRunAfter(Instant moment) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "select id, started_at from runs where verdict is null and started_at > :moment"
                        + " order by started_at desc limit 1")
                .bind("moment", moment.toEpochMilli())
                .map(
                    (row, context) ->
                        new OpenRun(
                            row.getString("id"), Instant.ofEpochMilli(row.getLong("started_at"))))
                .findOne());
  }

  /** How long the quickest of the passed runs took, in milliseconds; 0 if there is none. */
  long quickestPassed() {
    return number("select coalesce(min(took), 0) from runs where verdict = 'PASSED'");
  }

  long passedAfter(Instant moment) {
    return number(
        "select count(*) from runs where verdict = 'PASSED' and started_at > "
            + moment.toEpochMilli());
  }

  /** What was under way in a run, such as {@code JOURNEY, "log in"}. */
  String underWay(String run) {
    List<String> open =
        store.read(
            handle ->
                handle
                    .createQuery(
                        "select part || ', \"' || name || '\"' from steps"
                            + " where run = :run and status is null")
                    .bind("run", run)
                    .mapTo(String.class)
                    .list());
    return open.isEmpty() ? "between steps" : open.get(0);
  }

  String verdict(String run) {
    return store.read(
        handle ->
            handle
                .createQuery("select coalesce(verdict, 'none') from runs where id = :run")
                .bind("run", run)
                .mapTo(String.class)
                .one());
  }

  String token(String run) {
    return store.read(
        handle ->
            handle
                .createQuery("select token from runs where id = :run")
                .bind("run", run)
                .mapTo(String.class)
                .one());
  }

  /** Whether no monitor keeps it locked, as one does that was stopped while it wrote. */
  boolean canBeWritten() {
    try {
      store.useTransaction(handle -> {});
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  boolean isOver(String run) {
    return !verdict(run).equals("none");
  }

  long runs() {
    return number("select count(*) from runs");
  }

  long runsWithoutVerdict() {
    return number("select count(*) from runs where verdict is null");
  }

  long failedRuns() {
    return number("select count(*) from runs where verdict = 'FAILED'");
  }

  long openUndos() {
    return number("select count(*) from undos where state = 'OPEN'");
  }

  long openUndosOf(String run) {
    return store.read(
        handle ->
            handle
                .createQuery("select count(*) from undos where state = 'OPEN' and run = :run")
                .bind("run", run)
                .mapTo(Long.class)
                .one());
  }

  /** Of runs that are over. */
  long overdueUndos() {
    return number(
        "select count(*) from undos join runs on runs.id = undos.run"
            + " where state = 'OPEN' and verdict is not null");
  }

  private long number(String sql) {
    return store.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  @Override
  public void close() {
    store.close();
  }
}
