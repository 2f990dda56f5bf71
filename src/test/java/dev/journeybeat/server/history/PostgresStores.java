package dev.journeybeat.server.history;

import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.testing.SharedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Empty stores in the PostgreSQL server that all tests share. */
public final class PostgresStores {

  private static @Nullable String template;

  private PostgresStores() {}

  /** The settings of a monitor whose store is a database of its own, with the schema in it. */
  public static HistorySettings fresh(Path folder) throws SQLException {
    return settings(folder, SharedPostgres.createDatabase(template(folder)));
  }

  /** A database with the schema: to copy it takes a tenth of the time that the migrations take. */
  private static synchronized String template(Path folder) throws SQLException {
    if (template == null) {
      String name = SharedPostgres.createDatabase(null);
      try (Store store = new Store(settings(folder, name), Clock.systemUTC())) {
        store.useTransaction(handle -> {});
      }
      template = name;
    }
    return template;
  }

  private static HistorySettings settings(Path folder, String database) {
    return new HistorySettings(
        folder, SharedPostgres.url(database), "postgres", null, Duration.ofSeconds(30));
  }
}
