package dev.journeybeat.server.history.undo;

import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.engine.undo.UndoState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes and reads the rows of the undo ledger. */
final class UndoRows {

  private static final String ALL = "select undos.* from undos ";

  private static final String STANDINGS =
      "select undos.*, runs.journey, runs.verdict from undos join runs on runs.id = undos.run"
          + " where undos.site = :site and undos.state = :state ";

  private static final String NEWEST_FIRST = " order by noted_at desc, number desc";

  private UndoRows() {}

  static void insert(Handle handle, UndoEntry entry, String site, int number) {
    handle
        .createUpdate(
            "insert into undos (id, run, site, customer, class, data, noted_at, number, state,"
                + " rounds, tries, next_try_at) values (:id, :run, :site, :customer, :class, :data,"
                + " :noted, :number, :state, :rounds, :tries, :next)")
        .bind("id", entry.id())
        .bind("run", entry.run())
        .bind("site", site)
        .bind("customer", entry.customer())
        .bind("class", entry.className())
        .bind("data", entry.data())
        .bind("noted", entry.notedAt().toEpochMilli())
        .bind("number", number)
        .bind("state", entry.state())
        .bind("rounds", entry.rounds())
        .bind("tries", entry.tries())
        .bind("next", entry.nextTryAt().toEpochMilli())
        .execute();
  }

  static List<UndoEntry> ofRun(Handle handle, String run) {
    return handle
        .createQuery(ALL + "where run = :run" + NEWEST_FIRST)
        .bind("run", run)
        .map((row, context) -> entry(row))
        .list();
  }

  static List<UndoEntry> open(Handle handle, String site) {
    return handle
        .createQuery(ALL + "where site = :site and state = 'OPEN'" + NEWEST_FIRST)
        .bind("site", site)
        .map((row, context) -> entry(row))
        .list();
  }

  static List<UndoEntry> due(Handle handle, String site, Instant now) {
    return handle
        .createQuery(
            ALL
                + "join runs on runs.id = undos.run where undos.site = :site"
                + " and undos.state = 'OPEN' and runs.verdict is not null"
                + " and undos.next_try_at <= :now"
                + NEWEST_FIRST)
        .bind("site", site)
        .bind("now", now.toEpochMilli())
        .map((row, context) -> entry(row))
        .list();
  }

  static Optional<UndoEntry> find(Handle handle, String site, String id) {
    return handle
        .createQuery(ALL + "where site = :site and id = :id")
        .bind("site", site)
        .bind("id", id)
        .map((row, context) -> entry(row))
        .findOne();
  }

  static List<UndoStanding> openStandings(Handle handle, String site) {
    return handle
        .createQuery(STANDINGS + NEWEST_FIRST)
        .bind("site", site)
        .bind("state", UndoState.OPEN)
        .map((row, context) -> standing(row))
        .list();
  }

  static List<UndoStanding> closedStandings(Handle handle, String site, UndoState state, int most) {
    return handle
        .createQuery(STANDINGS + "order by undos.closed_at desc, undos.id limit :most")
        .bind("site", site)
        .bind("state", state)
        .bind("most", most)
        .map((row, context) -> standing(row))
        .list();
  }

  private static UndoStanding standing(ResultSet row) throws SQLException {
    long closedAt = row.getLong("closed_at");
    return new UndoStanding(
        entry(row),
        row.getString("journey"),
        row.getString("verdict") != null,
        closedAt == 0 ? null : Instant.ofEpochMilli(closedAt),
        row.getString("reason"));
  }

  private static UndoEntry entry(ResultSet row) throws SQLException {
    return new UndoEntry(
        row.getString("id"),
        row.getString("run"),
        row.getString("customer"),
        row.getString("class"),
        row.getString("data"),
        Instant.ofEpochMilli(row.getLong("noted_at")),
        UndoState.valueOf(row.getString("state")),
        row.getInt("rounds"),
        row.getInt("tries"),
        Instant.ofEpochMilli(row.getLong("next_try_at")),
        row.getString("failure"));
  }
}
