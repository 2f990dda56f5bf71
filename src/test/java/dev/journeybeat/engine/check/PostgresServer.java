package dev.journeybeat.engine.check;

import dev.journeybeat.api.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;

/** A real PostgreSQL for a test, and the shop that writes to it. */
public final class PostgresServer implements AutoCloseable {

  private final EmbeddedPostgres postgres;

  public PostgresServer() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  public String url() {
    return postgres.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
  }

  Database shop(Clock clock) {
    return databases(clock).get("shop");
  }

  Databases databases(Clock clock) {
    return new Databases(Map.of("shop", Settings.database(url(), "postgres", null)), clock);
  }

  public void hasStock() throws SQLException {
    shopDoes(
        "drop table if exists stock",
        "create table stock (sku text primary key, quantity integer)",
        "insert into stock values ('HB-SPOON', 4), ('HB-LADLE', 1)");
  }

  public void shopDoes(String... statements) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Asks this role for its password from now on. */
  public void asksForPassword(String role) throws SQLException, IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet file = statement.executeQuery("show hba_file")) {
      file.next();
      Path rules = Path.of(file.getString(1));
      String rule = "host all %s 127.0.0.1/32 scram-sha-256\n".formatted(role);
      Files.writeString(rules, rule + Files.readString(rules));
    }
    shopDoes("select pg_reload_conf()");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
