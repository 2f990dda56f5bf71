package dev.journeybeat.server.alert;

import dev.journeybeat.server.alert.outbox.AlertRows;
import dev.journeybeat.server.alert.outbox.OutboxRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the alerts of one shop with the status of their deliveries, for display. */
final class AlertQueries {

  private final Handle handle;
  private final String site;
  private final AlertRows alerts;
  private final OutboxRows outbox;

  AlertQueries(Handle handle, String site) {
    this.handle = handle;
    this.site = site;
    this.alerts = new AlertRows(handle, site);
    this.outbox = new OutboxRows(handle, site);
  }

  /** Open alerts and resolved alerts with pending notifications, oldest first. */
  List<AlertStatus> unfinished() {
    return handle
        .createQuery(
            """
            select * from alerts
            where site = :site and (cleared_at is null or exists (
              select 1 from notices n join deliveries d on d.notice = n.id
              where n.alert = alerts.id and d.state in ('WAITING', 'HELD')))
            order by raised_at, id\
            """)
        .bind("site", site)
        .map((row, context) -> status(row))
        .list();
  }

  /**
   * Resolved alerts, newest first.
   *
   * @param before the id of a resolved alert; older ones are returned. {@code null} for the newest
   */
  List<AlertStatus> ended(@Nullable String before, int most) {
    // One run may resolve several alerts at the same time.
    String from =
        before == null
            ? ""
            : "and (cleared_at, id) < (select cleared_at, id from alerts where id = :before)";
    var query =
        handle
            .createQuery(
                ("select * from alerts where site = :site and cleared_at is not null %s"
                        + " order by cleared_at desc, id desc limit :most")
                    .formatted(from))
            .bind("site", site)
            .bind("most", most);
    return (before == null ? query : query.bind("before", before))
        .map((row, context) -> status(row))
        .list();
  }

  private AlertStatus status(ResultSet row) throws SQLException {
    String id = row.getString("id");
    return new AlertStatus(alerts.alert(row), row.getString("run"), outbox.deliveries(id));
  }
}
