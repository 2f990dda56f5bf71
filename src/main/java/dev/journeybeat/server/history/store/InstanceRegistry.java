package dev.journeybeat.server.history.store;

import dev.journeybeat.engine.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Registers this process among the monitors that use the store. Safe to share between threads. */
public final class InstanceRegistry {

  /** The maximum difference between the clocks of two machines. */
  public static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

  private final Store store;
  private final MonitorLocks locks;
  private final Duration lease;
  private final Clock clock;
  private @Nullable String id;
  private Instant end = Instant.MIN;

  public InstanceRegistry(Store store, HistorySettings settings, Clock clock) {
    this.store = store;
    this.locks = new MonitorLocks(settings.folder(), store);
    this.lease = settings.lease();
    this.clock = clock;
  }

  /** The id in the store. Registers this process if necessary. */
  public synchronized String id() {
    if (id == null) {
      id = register();
    }
    return id;
  }

  /**
   * The end of current leases unless they are renewed. After it, other monitors may consider this
   * process dead and recover its runs.
   */
  public synchronized Instant leaseEnd() {
    String unused = id();
    if (!clock.instant().isBefore(end)) {
      renew();
    }
    return end;
  }

  /** Renews the lease of this process. If it was considered dead, it gets a new id. */
  public synchronized void renew() {
    String before = id();
    Instant newEnd = clock.instant().plus(lease);
    boolean known =
        store.inTransaction(
            handle ->
                handle
                        .createUpdate(
                            "update monitors set expires_at = :end"
                                + " where id = :id and ended_at is null")
                        .bind("end", newEnd.toEpochMilli())
                        .bind("id", before)
                        .execute()
                    == 1);
    if (known) {
      end = newEnd;
    } else {
      id = null;
      locks.release(before);
      id = register();
    }
  }

  /** The registered monitors that are dead, or silent for too long. */
  public List<String> dead(Handle handle) {
    record Other(String id, String place, long expiresAt) {}
    String here = locks.place();
    long now = clock.instant().toEpochMilli();
    return handle
        .createQuery(
            "select id, place, expires_at from monitors where ended_at is null and id <> :id")
        .bind("id", id())
        .map(
            (row, context) ->
                new Other(row.getString("id"), row.getString("place"), row.getLong("expires_at")))
        .stream()
        .filter(
            other ->
                other.expiresAt() + CLOCKS_DIFFER.toMillis() < now
                    || (other.place().equals(here) && !locks.isHeld(other.id())))
        .map(Other::id)
        .toList();
  }

  /** The monitors that have not ended, as far as known: oldest first, including this one. */
  public List<MonitorInstance> living() {
    String me = id();
    String here = locks.place();
    return store.read(
        handle ->
            handle
                .createQuery(
                    "select id, place, started_at, expires_at from monitors"
                        + " where ended_at is null order by started_at, id")
                .map(
                    (row, context) ->
                        new MonitorInstance(
                            row.getString("id"),
                            row.getString("id").equals(me),
                            row.getString("place").equals(here),
                            Instant.ofEpochMilli(row.getLong("started_at")),
                            Instant.ofEpochMilli(row.getLong("expires_at"))))
                .list());
  }

  /**
   * Records the end of this process. Nothing remains to be recovered, unless it abandoned a run.
   */
  public synchronized void leave() {
    String leaving = id;
    if (leaving == null) {
      return;
    }
    store.useTransaction(
        handle ->
            handle
                .createUpdate(
                    "update monitors set ended_at = :now where id = :id and not exists"
                        + " (select 1 from runs where monitor = :id and verdict is null)")
                .bind("now", clock.instant().toEpochMilli())
                .bind("id", leaving)
                .execute());
    locks.release(leaving);
    id = null;
  }

  private String register() {
    String place = locks.place();
    String name = UUID.randomUUID().toString();
    Instant newEnd = clock.instant().plus(lease);
    locks.hold(name);
    try {
      insert(name, place, newEnd);
    } catch (StoreException e) {
      // The registration is retried with another id every few seconds.
      locks.release(name);
      throw e;
    }
    end = newEnd;
    return name;
  }

  private void insert(String name, String place, Instant newEnd) {
    store.useTransaction(
        handle ->
            handle
                .createUpdate(
                    "insert into monitors (id, place, started_at, expires_at)"
                        + " values (:id, :place, :now, :end)")
                .bind("id", name)
                .bind("place", place)
                .bind("now", clock.instant().toEpochMilli())
                .bind("end", newEnd.toEpochMilli())
                .execute());
  }
}
