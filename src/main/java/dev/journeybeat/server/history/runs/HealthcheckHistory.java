package dev.journeybeat.server.history.runs;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Run;
import dev.journeybeat.server.history.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Stores the results of the healthchecks of one location. Safe to share between threads. */
public final class HealthcheckHistory {

  private static final Duration SLICE = Duration.ofHours(1);

  private static final String COLUMNS = "name, looked_at, state, reason, latency, since";
  private static final String VALUES = ":name, :lookedAt, :state, :reason, :latency, :since";

  private final Store store;
  private final String location;

  public HealthcheckHistory(Store store, String location) {
    this.store = store;
    this.location = location;
  }

  /**
   * Stores results.
   *
   * @throws StoreException if no result can be stored
   */
  public void add(List<HealthcheckResult> results) {
    store.useTransaction(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into healthcheck_looks (location, %s) values (:location, %s)
                  on conflict do nothing\
                  """
                      .formatted(COLUMNS, VALUES));
          results.forEach(result -> bind(batch.bind("location", location), result).add());
          batch.execute();
        });
  }

  /** The results of one healthcheck since a time, oldest first. */
  public List<HealthcheckResult> of(String name, Instant from) {
    return store.inTransaction(
        handle ->
            handle
                .createQuery(
                    """
                    select %s from healthcheck_looks
                    where location = :location and name = :name and looked_at >= :from
                    order by looked_at\
                    """
                        .formatted(COLUMNS))
                .bind("location", location)
                .bind("name", name)
                .bind("from", from.toEpochMilli())
                .map((row, context) -> result(row))
                .list());
  }

  /**
   * The last results of healthchecks since a time.
   *
   * @param names the names of the healthchecks; each costs one index seek
   */
  public List<HealthcheckResult> last(Collection<String> names, Instant from) {
    return store.inTransaction(
        handle -> names.stream().flatMap(name -> last(handle, name, from).stream()).toList());
  }

  private Optional<HealthcheckResult> last(Handle handle, String name, Instant from) {
    return handle
        .createQuery(
            """
            select %s from healthcheck_looks
            where location = :location and name = :name and looked_at >= :from
            order by looked_at desc limit 1\
            """
                .formatted(COLUMNS))
        .bind("location", location)
        .bind("name", name)
        .bind("from", from.toEpochMilli())
        .map((row, context) -> result(row))
        .findOne();
  }

  /** Deletes results before a time, in slices, so that other writers do not wait long. */
  public void expire(Instant before) {
    boolean more = true;
    while (more) {
      more = store.inTransaction(handle -> expireOldest(handle, before));
    }
  }

  /** Deletes one slice. Returns whether there may be more. */
  private boolean expireOldest(Handle handle, Instant before) {
    Optional<Long> oldest =
        handle
            .createQuery("select min(looked_at) from healthcheck_looks where location = :location")
            .bind("location", location)
            .mapTo(Long.class)
            .findOne();
    if (oldest.isEmpty() || oldest.get() >= before.toEpochMilli()) {
      return false;
    }
    long end = Math.min(oldest.get() + SLICE.toMillis(), before.toEpochMilli());
    handle.execute(
        "delete from healthcheck_looks where location = ? and looked_at < ?", location, end);
    return true;
  }

  static void insertBeside(Handle handle, Run run, List<HealthcheckResult> results) {
    if (results.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into run_healthchecks (run, number, %s) values (:run, :number, %s)"
                .formatted(COLUMNS, VALUES));
    int number = 0;
    for (HealthcheckResult result : results) {
      bind(batch.bind("run", run.id()).bind("number", ++number), result).add();
    }
    batch.execute();
  }

  static List<HealthcheckResult> beside(Handle handle, String run) {
    return handle
        .createQuery(
            "select %s from run_healthchecks where run = :run order by number".formatted(COLUMNS))
        .bind("run", run)
        .map((row, context) -> result(row))
        .list();
  }

  private static PreparedBatch bind(PreparedBatch batch, HealthcheckResult result) {
    return batch
        .bind("name", result.name())
        .bind("lookedAt", result.lookedAt().toEpochMilli())
        .bind("state", result.state())
        .bind("reason", result.reason())
        .bind("latency", result.latency().toMillis())
        .bind("since", result.since().toEpochMilli());
  }

  public static HealthcheckResult result(ResultSet row) throws SQLException {
    return new HealthcheckResult(
        row.getString("name"),
        HealthState.valueOf(row.getString("state")),
        row.getString("reason"),
        Duration.ofMillis(row.getLong("latency")),
        Instant.ofEpochMilli(row.getLong("looked_at")),
        Instant.ofEpochMilli(row.getLong("since")));
  }
}
