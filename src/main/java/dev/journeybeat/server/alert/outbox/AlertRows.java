package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes and reads the alerts of one shop. */
public final class AlertRows {

  private final Handle handle;
  private final String site;

  public AlertRows(Handle handle, String site) {
    this.handle = handle;
    this.site = site;
  }

  /** The open alert of a policy and subject, locked until this transaction ends. */
  public Optional<OpenAlert> lock(String policy, String subject) {
    int open =
        handle
            .createUpdate(
                """
                update alerts set site = site
                where site = :site and policy = :policy and subject = :subject
                  and cleared_at is null\
                """)
            .bind("site", site)
            .bind("policy", policy)
            .bind("subject", subject)
            .execute();
    return open == 0
        ? Optional.empty()
        : open().stream()
            .filter(each -> each.alert().policy().equals(policy))
            .filter(each -> each.alert().subject().equals(subject))
            .findFirst();
  }

  /** All open alerts, oldest first. */
  public List<OpenAlert> open() {
    return handle
        .createQuery(
            "select * from alerts where site = :site and cleared_at is null order by raised_at, id")
        .bind("site", site)
        .map(
            (row, context) ->
                new OpenAlert(
                    alert(row),
                    row.getString("run"),
                    moment(row, "remind_at"),
                    moment(row, "escalate_at")))
        .list();
  }

  public Instant lastClear(String policy, String subject) {
    return Instant.ofEpochMilli(
        handle
            .createQuery(
                """
                select coalesce(max(cleared_at), 0) from alerts
                where site = :site and policy = :policy and subject = :subject\
                """)
            .bind("site", site)
            .bind("policy", policy)
            .bind("subject", subject)
            .mapTo(Long.class)
            .one());
  }

  Optional<Alert> find(String id) {
    return handle
        .createQuery("select * from alerts where site = :site and id = :id")
        .bind("site", site)
        .bind("id", id)
        .map((row, context) -> alert(row))
        .findOne();
  }

  /** Whether the row was inserted: no alert of this policy and subject was open. */
  public boolean insert(OpenAlert open) {
    Alert alert = open.alert();
    return handle
            .createUpdate(
                """
                insert into alerts (id, site, policy, subject, trouble, severity, headline, run,
                  since, last_well, raised_at, remind_at, escalate_at)
                values (:id, :site, :policy, :subject, :trouble, :severity, :headline, :run,
                  :since, :lastWell, :raisedAt, :remindAt, :escalateAt)
                on conflict do nothing\
                """)
            .bind("id", alert.id())
            .bind("site", site)
            .bind("policy", alert.policy())
            .bind("subject", alert.subject())
            .bind("trouble", alert.trouble())
            .bind("severity", alert.severity())
            .bind("headline", alert.headline())
            .bind("run", open.run())
            .bind("since", alert.since().toEpochMilli())
            .bind("lastWell", millis(alert.lastWell()))
            .bind("raisedAt", alert.raisedAt().toEpochMilli())
            .bind("remindAt", millis(open.remindAt()))
            .bind("escalateAt", millis(open.escalateAt()))
            .execute()
        == 1;
  }

  /** Records that the condition was observed again. */
  public void seen(String id, String headline, @Nullable String run) {
    handle
        .createUpdate("update alerts set headline = :headline, run = :run where id = :id")
        .bind("headline", headline)
        .bind("run", run)
        .bind("id", id)
        .execute();
  }

  /** Records whether the condition holds at a location. */
  public void at(String id, String location, boolean holds) {
    handle
        .createUpdate(
            """
            insert into alert_locations (alert, location, holds) values (:id, :location, :holds)
            on conflict (alert, location) do update set holds = :holds\
            """)
        .bind("id", id)
        .bind("location", location)
        .bind("holds", holds)
        .execute();
  }

  public boolean holdsAnywhere(String id) {
    return handle
            .createQuery("select count(*) from alert_locations where alert = :id and holds")
            .bind("id", id)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Resolves the alert. Returns whether it was open. */
  public boolean clear(String id, Instant now) {
    return handle
            .createUpdate(
                """
                update alerts set cleared_at = :now, remind_at = null, escalate_at = null
                where id = :id and cleared_at is null\
                """)
            .bind("now", now.toEpochMilli())
            .bind("id", id)
            .execute()
        == 1;
  }

  /** Sets the time of the next notification. Returns whether the previous time was still set. */
  public boolean next(String column, String id, Instant before, @Nullable Instant after) {
    return handle
            .createUpdate(
                "update alerts set <column> = :after where id = :id and <column> = :before")
            .define("column", column)
            .bind("after", millis(after))
            .bind("id", id)
            .bind("before", before.toEpochMilli())
            .execute()
        == 1;
  }

  /** Deletes alerts that were resolved before a time, with their notifications. */
  public void expire(Instant before) {
    handle
        .createUpdate("delete from alerts where site = :site and cleared_at < :before")
        .bind("site", site)
        .bind("before", before.toEpochMilli())
        .execute();
  }

  public Alert alert(ResultSet row) throws SQLException {
    String id = row.getString("id");
    return new Alert(
        id,
        row.getString("policy"),
        AlertCondition.valueOf(row.getString("trouble")),
        Severity.valueOf(row.getString("severity")),
        row.getString("subject"),
        locations(id),
        row.getString("headline"),
        Instant.ofEpochMilli(row.getLong("since")),
        moment(row, "last_well"),
        Instant.ofEpochMilli(row.getLong("raised_at")),
        moment(row, "cleared_at"));
  }

  private String locations(String id) {
    return String.join(
        ", ",
        handle
            .createQuery("select location from alert_locations where alert = :id order by location")
            .bind("id", id)
            .mapTo(String.class)
            .list());
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }
}
