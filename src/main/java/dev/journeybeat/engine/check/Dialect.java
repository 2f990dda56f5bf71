package dev.journeybeat.engine.check;

import dev.journeybeat.net.Sockets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;

/** The supported databases with their differences. */
public enum Dialect {
  POSTGRESQL("jdbc:postgresql:.*") {
    @Override
    Properties properties(long timeoutMillis) {
      // In whole seconds, and longer than our own timeout, whose message says more.
      String seconds = String.valueOf(timeoutMillis / 1000 + 1);
      Properties properties = new Properties();
      properties.setProperty("ApplicationName", "journeybeat");
      properties.setProperty("connectTimeout", seconds);
      properties.setProperty("socketTimeout", seconds);
      properties.setProperty("cancelSignalTimeout", seconds);
      // Without it, the driver makes transactions read-only, but not statements in autocommit mode.
      properties.setProperty("readOnlyMode", "always");
      return properties;
    }

    @Override
    Connection connect(DatabaseSettings settings, Sockets sockets) throws SQLException {
      Properties properties = properties(settings.queryTimeout().toMillis());
      String key = PostgresSockets.keyOf(sockets);
      properties.setProperty("socketFactory", PostgresSockets.class.getName());
      properties.setProperty("socketFactoryArg", key);
      try {
        return connect(settings, properties);
      } finally {
        PostgresSockets.forget(key);
      }
    }

    @Override
    public boolean isRefused(SQLException e) {
      // 08004: the server requires a password, but none is configured.
      return isState(e, "28", "08004", "42501");
    }
  },

  MARIADB("jdbc:(mariadb|mysql):.*") {
    @Override
    Properties properties(long timeoutMillis) {
      Properties properties = new Properties();
      properties.setProperty("connectTimeout", String.valueOf(timeoutMillis));
      properties.setProperty("socketTimeout", String.valueOf(timeoutMillis));
      return properties;
    }

    @Override
    String driverUrl(String url) {
      return url.replaceFirst("^jdbc:mysql:", "jdbc:mariadb:");
    }

    @Override
    public boolean isRefused(SQLException e) {
      return isState(e, "28") || MARIADB_REFUSALS.contains(e.getErrorCode());
    }
  },

  SQLITE("jdbc:sqlite:.*") {
    @Override
    Properties properties(long timeoutMillis) {
      SQLiteConfig config = new SQLiteConfig();
      config.setReadOnly(true);
      config.setBusyTimeout((int) Math.min(timeoutMillis, Integer.MAX_VALUE));
      return config.toProperties();
    }

    @Override
    public boolean isRefused(SQLException e) {
      return false;
    }

    @Override
    boolean isQueryWrong(SQLException e) {
      int primaryCode = e.getErrorCode() & 0xff;
      return primaryCode == SQLITE_ERROR || primaryCode == SQLITE_READONLY;
    }
  };

  /** Host not allowed, expired password, locked account; no right to a database or table. */
  private static final Set<Integer> MARIADB_REFUSALS =
      Set.of(1044, 1045, 1130, 1142, 1143, 1227, 1698, 1820, 1862, 3118, 4151);

  private static final int SQLITE_ERROR = 1;
  private static final int SQLITE_READONLY = 8;

  private final Pattern urls;

  Dialect(String urls) {
    this.urls = Pattern.compile(urls);
  }

  static Optional<Dialect> of(String url) {
    return Arrays.stream(values()).filter(engine -> engine.urls.matcher(url).matches()).findFirst();
  }

  /**
   * Opens a read-only connection.
   *
   * @param sockets can close the connection, if the driver supports socket factories
   */
  Connection connect(DatabaseSettings settings, Sockets sockets) throws SQLException {
    return connect(settings, properties(settings.queryTimeout().toMillis()));
  }

  Connection connect(DatabaseSettings settings, Properties properties) throws SQLException {
    if (settings.username() != null) {
      properties.setProperty("user", settings.username());
    }
    if (settings.password() != null) {
      properties.setProperty("password", settings.password().value());
    }
    Connection connection = DriverManager.getConnection(driverUrl(settings.url()), properties);
    try {
      connection.setReadOnly(true);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  abstract Properties properties(long timeoutMillis);

  /** Whether the database denies the monitor access, which is a problem of the monitor. */
  public abstract boolean isRefused(SQLException e);

  /** Whether retries can't help: wrong syntax, unknown table, wrong parameters, a write. */
  boolean isQueryWrong(SQLException e) {
    return isState(e, "07", "22023", "25006", "42");
  }

  String driverUrl(String url) {
    return url;
  }

  private static boolean isState(SQLException e, String... beginnings) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "");
    return Arrays.stream(beginnings).anyMatch(state::startsWith);
  }
}
