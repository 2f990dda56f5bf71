package dev.journeybeat.server.history.audit;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.ShortIds;
import dev.journeybeat.server.history.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores the manual actions at the monitors of a site. Safe to share between threads. The methods
 * throw a {@link StoreException} if the store can't be used.
 */
public final class AuditLogRepository {

  /** The pattern of entry ids. */
  public static final String ID = "[0-9]{13}-[a-z0-9]{6}";

  private static final ShortIds IDS = new ShortIds();

  /** Sorts after all ids in every collation. */
  private static final String LAST = "9999999999999-zzzzzz";

  private final Store store;
  private final String site;
  private final Clock clock;

  public AuditLogRepository(Store store, String site, Clock clock) {
    this.store = store;
    this.site = site;
    this.clock = clock;
  }

  /**
   * Adds an entry.
   *
   * @param action a sentence without the final period, such as "checkout was paused: the shop
   *     moves"
   */
  public void note(String who, String action) {
    Instant now = clock.instant();
    store.useTransaction(
        handle ->
            handle
                .createUpdate(
                    "insert into deeds (site, id, done_at, who, deed)"
                        + " values (:site, :id, :at, :who, :deed)")
                .bind("site", site)
                .bind("id", "%013d-%s".formatted(now.toEpochMilli(), IDS.next()))
                .bind("at", now.toEpochMilli())
                .bind("who", who)
                .bind("deed", action)
                .execute());
  }

  /**
   * Returns the newest entries, newest first.
   *
   * @param before the id of an entry; older ones are returned. {@code null} for the newest
   */
  public List<AuditEntry> before(@Nullable String before, int limit) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "select id, done_at, who, deed from deeds"
                        + " where site = :site and id < :before"
                        + " order by id desc limit :limit")
                .bind("site", site)
                .bind("before", before == null ? LAST : before)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new AuditEntry(
                            row.getString("id"),
                            Instant.ofEpochMilli(row.getLong("done_at")),
                            row.getString("who"),
                            row.getString("deed")))
                .list());
  }
}
