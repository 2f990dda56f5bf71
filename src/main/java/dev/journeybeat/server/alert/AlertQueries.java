package dev.journeybeat.server.alert;

import dev.journeybeat.server.alert.outbox.AlertRows;
import dev.journeybeat.server.alert.outbox.OutboxRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The alerts of one shop as people look at them, with what has become of all that was told. */
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

  /** Those that hold, and those of whose end somebody is still to be told; oldest first. */
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
   * Those that are over, the last first.
   *
   * @param before the id of one that is over: those before it; {@code null} for the last ones
   */
  List<AlertStatus> ended(@Nullable String before, int most) {
    // Several may be over at the same moment, by the same run.
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
