package dev.journeybeat.history;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL with as many empty databases as are asked for. */
public final class PostgresStores implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final AtomicInteger number = new AtomicInteger();

  public PostgresStores() throws IOException {
    server = EmbeddedPostgres.start();
  }

  /** The settings of a monitor whose store is a database of its own. */
  public HistorySettings fresh(Path folder) throws SQLException {
    String name = "store" + number.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    String url = server.getJdbcUrl("postgres", name).replaceFirst("\\?.*", "");
    return new HistorySettings(folder, url, "postgres", null, Duration.ofSeconds(30));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
