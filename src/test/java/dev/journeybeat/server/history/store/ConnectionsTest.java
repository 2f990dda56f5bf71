package dev.journeybeat.server.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class ConnectionsTest {

  @Test
  void areTriedAgain_whenSqliteLetsNobodyWait() throws SQLException {
    Unwilling source = new Unwilling(2, SQLiteErrorCode.SQLITE_BUSY_RECOVERY);

    try (HikariDataSource pool = Connections.pool(config(source));
        Connection connection = pool.getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
    }

    assertThat(source.refusals).isZero();
  }

  @Test
  void areNotTriedAgain_whenWaitingWouldNotHelp() {
    Unwilling source = new Unwilling(2, SQLiteErrorCode.SQLITE_NOTADB);

    assertThatThrownBy(() -> Connections.pool(config(source)))
        .isInstanceOf(PoolInitializationException.class);

    assertThat(source.refusals).isEqualTo(1);
  }

  private static HikariConfig config(Unwilling source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(1);
    return config;
  }

  /** Refuses so many connections, as SQLite does when two processes open a new file at once. */
  private static final class Unwilling extends SQLiteDataSource {

    private final SQLiteErrorCode reason;
    private int refusals;

    Unwilling(int refusals, SQLiteErrorCode reason) {
      this.refusals = refusals;
      this.reason = reason;
      setUrl("jdbc:sqlite::memory:");
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (refusals > 0) {
        refusals--;
        throw new SQLiteException(reason.message, reason);
      }
      return super.getConnection();
    }
  }
}
