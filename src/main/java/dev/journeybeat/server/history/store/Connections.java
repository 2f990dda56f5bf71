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

/** Opens the database of the settings. */
final class Connections {

  private static final int AT_ONCE = 4;

  /** Long enough for another process to end its write, short enough for a step. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

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
      config.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
      // A server that hangs must not hang a run.
      config.addDataSourceProperty("socketTimeout", PATIENCE.multipliedBy(2).toSeconds());
    }
    config.setPoolName("store");
    config.setMaximumPoolSize(AT_ONCE);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    return pool(config);
  }

  /**
   * SQLite lets nobody wait, whatever its busy timeout, while another opens a new file, mends one
   * after a crash, or is the last to close it. Those moments are short, and so it is tried again.
   */
  static HikariDataSource pool(HikariConfig config) {
    long end = System.nanoTime() + PATIENCE.toNanos();
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
      throw new UncheckedIOException("its folder can't be made: " + e, e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // What was stored is there after a power cut, too.
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
    config.enforceForeignKeys(true);
    // A transaction that reads first and writes then would be refused when another wrote between.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + settings.file());
    return source;
  }
}
