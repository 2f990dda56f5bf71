package dev.journeybeat.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL server for all test classes of this JVM, started at first use and stopped with the
 * JVM. A test gets databases of its own; one that stops the server or changes its rules starts a
 * server of its own.
 */
public final class SharedPostgres {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private SharedPostgres() {}

  /**
   * Creates a database.
   *
   * @param template the database that it is a copy of; null for an empty one
   * @return its name
   */
  public static String createDatabase(@Nullable String template) throws SQLException {
    String name = "test" + DATABASES.incrementAndGet();
    String copy = template == null ? "" : " template " + template;
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + copy);
    }
    return name;
  }

  /** The JDBC URL of a database, for user {@code postgres} without a password. */
  public static String url(String database) {
    return server().getJdbcUrl("postgres", database).replaceFirst("\\?.*", "");
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        server = TestProcesses.share(EmbeddedPostgres::start);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }
}
