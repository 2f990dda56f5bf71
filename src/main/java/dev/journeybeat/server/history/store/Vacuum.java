package dev.journeybeat.server.history.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back to the disk what deleted rows have taken. SQLite alone needs it, which would keep the
 * file as large as it ever was; and a little at a time, for a whole {@code vacuum} would lock
 * everybody out for as long as it takes to copy the file.
 */
public final class Vacuum {

  private static final Logger log = LoggerFactory.getLogger(Vacuum.class);

  /** The value of {@code auto_vacuum} that lets pages be given back in slices. */
  private static final int INCREMENTAL = 2;

  /** Pages of 4 kB. */
  private static final int SLICE = 500;

  /** New runs need room, too: below a fifth it is left for them. */
  private static final int WORTH_IT = 5;

  private Vacuum() {}

  /**
   * Makes slices possible for a file. A new one has to be written anew for it, which is nothing;
   * one of an earlier version too, once.
   */
  static void prepare(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      if (number(statement, "pragma auto_vacuum") != INCREMENTAL) {
        statement.execute("pragma auto_vacuum = %d".formatted(INCREMENTAL));
        statement.execute("vacuum");
      }
    } catch (SQLException e) {
      // Another process uses it, or the disk has no room for two: it is tried at the next start.
      log.info("The store's file does not get smaller for now: {}", e.getMessage());
    }
  }

  /** Whether so much is free that it should be given back. */
  public static boolean isWorthIt(Handle handle) {
    return number(handle, "freelist_count") * WORTH_IT > number(handle, "page_count");
  }

  /** Gives back one slice; whether there is more. */
  public static boolean slice(Handle handle) {
    try (Statement statement = handle.getConnection().createStatement()) {
      // Only so the driver goes on to the end of it; else it would be one page and no more.
      statement.executeUpdate("pragma incremental_vacuum(%d)".formatted(SLICE));
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
    return number(handle, "freelist_count") > 0;
  }

  /** Has the file and its log get smaller now; whether nobody was in the way. */
  public static boolean settle(Handle handle) {
    return handle
        .createQuery("pragma wal_checkpoint(truncate)")
        .map((row, context) -> row.getInt("busy") == 0)
        .one();
  }

  private static long number(Handle handle, String pragma) {
    return handle.createQuery("pragma " + pragma).mapTo(Long.class).one();
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
