package dev.journeybeat.server.history.suppression;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The pauses or mutes of a site, whose tables have the same columns. Safe to share between threads.
 * The methods throw a {@link StoreException} if the store can't be used.
 */
final class Suppressions {

  private static final String HOLDING =
      "select * from <table> where site = :site and (ends_at is null or ends_at > :now) ";

  private final String table;
  private final Store store;
  private final String site;
  private final Clock clock;

  Suppressions(String table, Store store, String site, Clock clock) {
    this.table = table;
    this.store = store;
    this.site = site;
    this.clock = clock;
  }

  /** Starts it for journeys, and replaces earlier ones. */
  void begin(Collection<String> journeys, String reason, String who, @Nullable Instant until) {
    Instant now = clock.instant();
    store.useTransaction(
        handle -> {
          forgetEnded(handle, now);
          journeys.forEach(
              journey -> put(handle, new Suppression(journey, reason, who, now, until)));
        });
  }

  /**
   * Ends it for journeys.
   *
   * @return the journeys that had one
   */
  List<String> end(Collection<String> journeys) {
    Instant now = clock.instant();
    return store.inTransaction(
        handle -> {
          forgetEnded(handle, now);
          return journeys.stream().filter(journey -> delete(handle, journey)).toList();
        });
  }

  /** The current one of a journey. */
  Optional<Suppression> of(String journey) {
    return store.read(handle -> find(handle, table, site, journey, clock.instant()));
  }

  /** All current ones. */
  List<Suppression> all() {
    return store.read(
        handle ->
            handle
                .createQuery(HOLDING + "order by journey")
                .define("table", table)
                .bind("site", site)
                .bind("now", clock.instant().toEpochMilli())
                .map((row, context) -> hold(row))
                .list());
  }

  static Optional<Suppression> find(
      Handle handle, String table, String site, String journey, Instant moment) {
    return handle
        .createQuery(HOLDING + "and journey = :journey")
        .define("table", table)
        .bind("site", site)
        .bind("now", moment.toEpochMilli())
        .bind("journey", journey)
        .map((row, context) -> hold(row))
        .findOne();
  }

  private void put(Handle handle, Suppression hold) {
    Instant until = hold.until();
    handle
        .createUpdate(
            "insert into <table> (site, journey, reason, who, began_at, ends_at)"
                + " values (:site, :journey, :reason, :who, :began, :ends)"
                + " on conflict (site, journey) do update set reason = excluded.reason,"
                + " who = excluded.who, began_at = excluded.began_at, ends_at = excluded.ends_at")
        .define("table", table)
        .bind("site", site)
        .bind("journey", hold.journey())
        .bind("reason", hold.reason())
        .bind("who", hold.who())
        .bind("began", hold.since().toEpochMilli())
        .bind("ends", until == null ? null : Long.valueOf(until.toEpochMilli()))
        .execute();
  }

  private boolean delete(Handle handle, String journey) {
    return handle
            .createUpdate("delete from <table> where site = :site and journey = :journey")
            .define("table", table)
            .bind("site", site)
            .bind("journey", journey)
            .execute()
        == 1;
  }

  private void forgetEnded(Handle handle, Instant now) {
    handle
        .createUpdate("delete from <table> where ends_at <= :now")
        .define("table", table)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static Suppression hold(ResultSet row) throws SQLException {
    return new Suppression(
        row.getString("journey"),
        row.getString("reason"),
        row.getString("who"),
        Instant.ofEpochMilli(row.getLong("began_at")),
        end(row));
  }

  private static @Nullable Instant end(ResultSet row) throws SQLException {
    long millis = row.getLong("ends_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
