package dev.journeybeat.history;

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
 * Which of a site's journeys are paused, for all monitors of the store at whatever location. Safe
 * to share between threads; its methods throw a {@link StoreException} where the store can't be
 * used.
 */
public final class Pauses {

  private static final String HOLDING =
      "select journey, reason, began_at, ends_at from pauses"
          + " where site = :site and (ends_at is null or ends_at > :now) ";

  private final Store store;
  private final String site;
  private final Clock clock;

  public Pauses(Store store, String site, Clock clock) {
    this.store = store;
    this.site = site;
    this.clock = clock;
  }

  /**
   * Pauses these from now on, in place of an earlier pause.
   *
   * @param until {@code null} for until they are resumed
   */
  public void pause(Collection<String> journeys, String reason, @Nullable Instant until) {
    Instant now = clock.instant();
    store.useTransaction(
        handle -> {
          forgetEnded(handle, now);
          journeys.forEach(journey -> put(handle, new Pause(journey, reason, now, until)));
        });
  }

  /**
   * Ends the pauses of these.
   *
   * @return those that were paused
   */
  public List<String> resume(Collection<String> journeys) {
    Instant now = clock.instant();
    return store.inTransaction(
        handle -> {
          forgetEnded(handle, now);
          return journeys.stream().filter(journey -> delete(handle, journey)).toList();
        });
  }

  /** The pause that holds now for a journey. */
  public Optional<Pause> of(String journey) {
    return store.read(
        handle ->
            handle
                .createQuery(HOLDING + "and journey = :journey")
                .bind("site", site)
                .bind("now", clock.instant().toEpochMilli())
                .bind("journey", journey)
                .map((row, context) -> pause(row))
                .findOne());
  }

  /** All that hold now. */
  public List<Pause> all() {
    return store.read(
        handle ->
            handle
                .createQuery(HOLDING + "order by journey")
                .bind("site", site)
                .bind("now", clock.instant().toEpochMilli())
                .map((row, context) -> pause(row))
                .list());
  }

  private void put(Handle handle, Pause pause) {
    Instant until = pause.until();
    handle
        .createUpdate(
            "insert into pauses (site, journey, reason, began_at, ends_at)"
                + " values (:site, :journey, :reason, :began, :ends)"
                + " on conflict (site, journey) do update set reason = excluded.reason,"
                + " began_at = excluded.began_at, ends_at = excluded.ends_at")
        .bind("site", site)
        .bind("journey", pause.journey())
        .bind("reason", pause.reason())
        .bind("began", pause.since().toEpochMilli())
        .bind("ends", until == null ? null : Long.valueOf(until.toEpochMilli()))
        .execute();
  }

  private boolean delete(Handle handle, String journey) {
    return handle
            .createUpdate("delete from pauses where site = :site and journey = :journey")
            .bind("site", site)
            .bind("journey", journey)
            .execute()
        == 1;
  }

  private static void forgetEnded(Handle handle, Instant now) {
    handle
        .createUpdate("delete from pauses where ends_at <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static Pause pause(ResultSet row) throws SQLException {
    return new Pause(
        row.getString("journey"),
        row.getString("reason"),
        Instant.ofEpochMilli(row.getLong("began_at")),
        end(row));
  }

  private static @Nullable Instant end(ResultSet row) throws SQLException {
    long millis = row.getLong("ends_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
