package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.NotificationType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes and reads the outbox of one shop. */
public final class OutboxRows {

  private static final String OPEN = "d.state in ('WAITING', 'HELD')";

  /** No living monitor has taken it, or this monitor did before it was interrupted. */
  private static final String FREE =
      "(d.monitor is null or d.monitor = :me or not exists (select 1 from monitors m"
          + " where m.id = d.monitor and m.ended_at is null))";

  private final Handle handle;
  private final String site;

  public OutboxRows(Handle handle, String site) {
    this.handle = handle;
    this.site = site;
  }

  /** The notifications of an alert are numbered from 1. */
  public void add(
      Alert alert,
      NotificationType news,
      @Nullable String run,
      List<String> channels,
      Instant now) {
    int number =
        1
            + handle
                .createQuery("select count(*) from notices where alert = :alert")
                .bind("alert", alert.id())
                .mapTo(Integer.class)
                .one();
    String notice = "%s-%d".formatted(alert.id(), number);
    handle
        .createUpdate(
            """
            insert into notices (id, alert, news, headline, run, made_at)
            values (:id, :alert, :news, :headline, :run, :now)
            """)
        .bind("id", notice)
        .bind("alert", alert.id())
        .bind("news", news)
        .bind("headline", alert.headline())
        .bind("run", run)
        .bind("now", now.toEpochMilli())
        .execute();
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into deliveries
              (notice, channel, site, subject, made_at, state, tries, next_try_at)
            values (:notice, :channel, :site, :subject, :now, 'WAITING', 0, :now)
            """);
    for (String channel : channels.stream().distinct().toList()) {
      batch
          .bind("notice", notice)
          .bind("channel", channel)
          .bind("site", site)
          .bind("subject", alert.subject())
          .bind("now", now.toEpochMilli())
          .add();
    }
    batch.execute();
  }

  /** The channels that have notifications of an alert. */
  public List<String> channels(String alert) {
    return handle
        .createQuery(
            """
            select distinct d.channel from deliveries d join notices n on n.id = d.notice
            where n.alert = :alert order by d.channel
            """)
        .bind("alert", alert)
        .mapTo(String.class)
        .list();
  }

  /** The channels with due notifications. */
  List<String> due(Instant now) {
    return handle
        .createQuery(
            "select distinct d.channel from deliveries d where d.site = :site and d.next_try_at <="
                + " :now and "
                + OPEN)
        .bind("site", site)
        .bind("now", now.toEpochMilli())
        .mapTo(String.class)
        .list();
  }

  /**
   * The next notification of a channel: the oldest due one that need not wait for another.
   *
   * @param me this monitor, which claims the notification
   */
  public Optional<OutboxEntry> take(String channel, String me, Instant now) {
    Optional<OutboxEntry> next =
        handle
            .createQuery(
                """
                select n.*, d.channel, d.tries
                from deliveries d join notices n on n.id = d.notice
                where %s and d.site = :site and d.channel = :channel and d.next_try_at <= :now
                  and %s and not exists (
                    select 1 from deliveries e
                    where e.state = 'WAITING' and e.site = d.site and e.channel = d.channel
                      and e.subject = d.subject
                      and (e.made_at < d.made_at
                        or (e.made_at = d.made_at and e.notice < d.notice)))
                order by d.made_at, d.notice limit 1
                """
                    .formatted(OPEN, FREE))
            .bind("site", site)
            .bind("channel", channel)
            .bind("me", me)
            .bind("now", now.toEpochMilli())
            .map((row, context) -> delivery(row))
            .findOne();
    return next.filter(delivery -> claim(delivery, me));
  }

  void close(OutboxEntry delivery, DeliveryState state, Instant now) {
    handle
        .createUpdate(
            """
            update deliveries set state = :state, closed_at = :now, monitor = null
            where notice = :notice and channel = :channel
            """)
        .bind("state", state)
        .bind("now", now.toEpochMilli())
        .bind("notice", delivery.notice())
        .bind("channel", delivery.channel())
        .execute();
  }

  void hold(OutboxEntry delivery, Instant until) {
    postpone(delivery, DeliveryState.HELD, delivery.tries(), until, null);
  }

  void failed(OutboxEntry delivery, String why, Instant nextTry) {
    postpone(delivery, DeliveryState.WAITING, delivery.tries() + 1, nextTry, why);
  }

  /** Whether a channel has delivered any notification of an alert. */
  boolean isDelivered(String alert, String channel) {
    return count(alert, channel, "d.state = 'DELIVERED'") > 0;
  }

  /** Whether a newer notification of the same type is pending. */
  boolean isOvertaken(OutboxEntry delivery) {
    return count(
            delivery.alert(),
            delivery.channel(),
            "d.made_at > %d and n.news = '%s' and %s"
                .formatted(delivery.madeAt().toEpochMilli(), delivery.news(), OPEN))
        > 0;
  }

  /**
   * Whether an earlier notification was delivered after this one was created. Then this one says
   * nothing new.
   */
  boolean isStale(OutboxEntry delivery) {
    long madeAt = delivery.madeAt().toEpochMilli();
    return count(
            delivery.alert(),
            delivery.channel(),
            "d.state = 'DELIVERED' and d.made_at < %d and d.closed_at > %d"
                .formatted(madeAt, madeAt))
        > 0;
  }

  /** The status of all deliveries of an alert, oldest first. */
  public List<DeliveryStatus> deliveries(String alert) {
    return handle
        .createQuery(
            """
            select n.id, n.news, d.* from notices n join deliveries d on d.notice = n.id
            where n.alert = :alert order by n.made_at, n.id, d.channel
            """)
        .bind("alert", alert)
        .map(
            (row, context) ->
                new DeliveryStatus(
                    row.getString("notice"),
                    row.getString("channel"),
                    NotificationType.valueOf(row.getString("news")),
                    DeliveryState.valueOf(row.getString("state")),
                    Instant.ofEpochMilli(row.getLong("made_at")),
                    closedAt(row),
                    row.getInt("tries"),
                    Instant.ofEpochMilli(row.getLong("next_try_at")),
                    row.getString("failure")))
        .list();
  }

  private int count(String alert, String channel, String condition) {
    return handle
        .createQuery(
            """
            select count(*) from notices n join deliveries d on d.notice = n.id
            where n.alert = :alert and d.channel = :channel and %s
            """
                .formatted(condition))
        .bind("alert", alert)
        .bind("channel", channel)
        .mapTo(Integer.class)
        .one();
  }

  private void postpone(
      OutboxEntry delivery, DeliveryState state, int tries, Instant until, @Nullable String why) {
    handle
        .createUpdate(
            """
            update deliveries set state = :state, tries = :tries, next_try_at = :until,
              failure = :why, monitor = null
            where notice = :notice and channel = :channel
            """)
        .bind("state", state)
        .bind("tries", tries)
        .bind("until", until.toEpochMilli())
        .bind("why", why)
        .bind("notice", delivery.notice())
        .bind("channel", delivery.channel())
        .execute();
  }

  private boolean claim(OutboxEntry delivery, String me) {
    return handle
            .createUpdate(
                ("update deliveries as d set monitor = :me"
                        + " where d.notice = :notice and d.channel = :channel and %s and %s")
                    .formatted(OPEN, FREE))
            .bind("me", me)
            .bind("notice", delivery.notice())
            .bind("channel", delivery.channel())
            .execute()
        == 1;
  }

  private static @Nullable Instant closedAt(ResultSet row) throws SQLException {
    long millis = row.getLong("closed_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static OutboxEntry delivery(ResultSet row) throws SQLException {
    return new OutboxEntry(
        row.getString("id"),
        row.getString("channel"),
        row.getString("alert"),
        NotificationType.valueOf(row.getString("news")),
        row.getString("headline"),
        row.getString("run"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        row.getInt("tries"));
  }
}
