package dev.journeybeat.server.history.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** Opens the configured database. */
final class Connections {

  private static final int AT_ONCE = 4;

  /** Long enough for the write of another process, short enough for a step. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private static final Duration BUSY_PAUSE = Duration.ofMillis(50);

  private Connections() {}

  static HikariDataSource open(HistorySettings settings) {
    HikariConfig config = new HikariConfig();
    if (settings.url() == null) {
      config.setDataSource(sqlite(settings));
    } else {
      config.setJdbcUrl(settings.url());
      config.setUsername(settings.username());
      Secret password = settings.password();
      config.setPassword(password == null ? null : password.value());
      config.addDataSourceProperty("ApplicationName", "journeybeat");
      config.addDataSourceProperty("connectTimeout", TIMEOUT.toSeconds());
      // A hanging server must not block a run.
      config.addDataSourceProperty("socketTimeout", TIMEOUT.multipliedBy(2).toSeconds());
    }
    config.setPoolName("store");
    config.setMaximumPoolSize(AT_ONCE);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(TIMEOUT.toMillis());
    return pool(config);
  }

  /**
   * Retries the connection. SQLite ignores the busy timeout while another process creates a file,
   * recovers it after a crash, or closes it last. These periods are short.
   */
  static HikariDataSource pool(HikariConfig config) {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    while (true) {
      try {
        return new HikariDataSource(config);
      } catch (PoolInitializationException e) {
        if (!isBusy(e) || System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(BUSY_PAUSE.toNanos());
      }
    }
  }

  private static boolean isBusy(PoolInitializationException e) {
    return e.getCause() instanceof SQLException cause
        && (cause.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
  }

  private static SQLiteDataSource sqlite(HistorySettings settings) {
    try {
      Files.createDirectories(settings.folder());
    } catch (IOException e) {
      throw new UncheckedIOException("its folder can't be created: " + e, e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // Committed data survives a power failure.
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(Math.toIntExact(TIMEOUT.toMillis()));
    config.enforceForeignKeys(true);
    // A transaction that reads before it writes would fail after a concurrent write.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + settings.file());
    return source;
  }
}
