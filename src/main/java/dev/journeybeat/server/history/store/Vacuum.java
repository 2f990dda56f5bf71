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
 * Returns the space of deleted rows to the disk. Only SQLite needs this, because its file never
 * shrinks by itself. It works in slices, because a complete {@code vacuum} locks the store during
 * the copy of the file.
 */
public final class Vacuum {

  private static final Logger log = LoggerFactory.getLogger(Vacuum.class);

  /** The value of {@code auto_vacuum} that allows returning pages in slices. */
  private static final int INCREMENTAL = 2;

  /** The number of pages per slice, 4 kB each. */
  private static final int SLICE = 500;

  /** Free space below a fifth is kept for new runs. */
  private static final int WORTH_IT = 5;

  private Vacuum() {}

  /** Enables slices for a file, which rewrites the file once. This is fast for a new file. */
  static void prepare(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      if (number(statement, "pragma auto_vacuum") != INCREMENTAL) {
        statement.execute("pragma auto_vacuum = %d".formatted(INCREMENTAL));
        statement.execute("vacuum");
      }
    } catch (SQLException e) {
      // Another process uses the file, or the disk has no space for a copy. The next start retries.
      log.info("Store file not compacted, retrying at the next start: reason={}", e.getMessage());
    }
  }

  /** Whether enough space is free to return it. */
  public static boolean isWorthIt(Handle handle) {
    return number(handle, "freelist_count") * WORTH_IT > number(handle, "page_count");
  }

  /** Returns one slice to the disk. The result is whether there is more. */
  public static boolean slice(Handle handle) {
    try (Statement statement = handle.getConnection().createStatement()) {
      // With {@code executeUpdate}, the driver runs to the end; otherwise it returns a single page
      // only.
      statement.executeUpdate("pragma incremental_vacuum(%d)".formatted(SLICE));
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
    return number(handle, "freelist_count") > 0;
  }

  /** Truncates the file and its log. Returns whether no other process prevented it. */
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
