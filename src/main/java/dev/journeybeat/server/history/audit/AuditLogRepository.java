package dev.journeybeat.server.history.audit;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.ShortIds;
import dev.journeybeat.server.history.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done by hand at the monitors of a site. Safe to share between threads; its methods throw
 * a {@link StoreException} where the store can't be used.
 */
public final class AuditLogRepository {

  /** What the id of a deed looks like. */
  public static final String ID = "[0-9]{13}-[a-z0-9]{6}";

  private static final ShortIds IDS = new ShortIds();

  /** Sorts after all, in whatever way a store sorts. */
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
   * Keeps one.
   *
   * @param deed a sentence without its end, as "checkout was paused: the shop moves"
   */
  public void note(String who, String deed) {
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
                .bind("deed", deed)
                .execute());
  }

  /**
   * The newest, the newest first.
   *
   * @param before the id of one that is newer than all that are wanted; {@code null} for none
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
