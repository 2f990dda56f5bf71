package dev.journeybeat.engine.check;

import dev.journeybeat.net.Sockets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One query attempt with its own connection. No connection stays open between attempts. Another
 * thread can {@link #end} it.
 */
public final class DatabaseConnection<T> implements Callable<T> {

  /** The work that uses the connection. */
  interface Question<T> {
    T ask(Connection connection, DatabaseConnection<T> look) throws SQLException;
  }

  private static final Logger log = LoggerFactory.getLogger(DatabaseConnection.class);

  private final DatabaseSettings settings;
  private final Question<T> question;
  private final Sockets sockets = new Sockets();
  private @Nullable Connection connection;
  private @Nullable PreparedStatement statement;
  private boolean ended;

  DatabaseConnection(DatabaseSettings settings, Question<T> question) {
    this.settings = settings;
    this.question = question;
  }

  public static DatabaseConnection<QueryResult> query(
      DatabaseSettings settings, String sql, @Nullable Object... parameters) {
    return new DatabaseConnection<>(
        settings,
        (connection, look) -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            look.asks(statement);
            statement.setMaxRows(QueryResult.MAX_ROWS + 1);
            for (int i = 0; i < parameters.length; i++) {
              statement.setObject(i + 1, bindable(parameters[i]));
            }
            return statement.execute()
                ? QueryResult.read(statement.getResultSet())
                : QueryResult.NOTHING;
          }
        });
  }

  @Override
  public T call() throws SQLException {
    try (Connection opened = settings.engine().connect(settings, sockets)) {
      connected(opened);
      return question.ask(opened, this);
    }
  }

  synchronized boolean isConnected() {
    return connection != null;
  }

  /** Cancels the query at the server, and closes the connection if the server does not react. */
  public void end() {
    Connection opened;
    PreparedStatement asked;
    synchronized (this) {
      ended = true;
      opened = connection;
      asked = statement;
    }
    try {
      if (asked != null) {
        asked.cancel();
      }
    } catch (SQLException e) {
      log.debug("a query could not be cancelled at the server", e);
    }
    if (opened == null) {
      // The connection is still being opened. Later, the server must be told to cancel the query.
      sockets.cut();
    }
    try {
      if (opened != null) {
        opened.abort(Runnable::run);
      }
    } catch (SQLException e) {
      log.debug("a connection could not be aborted", e);
    }
  }

  private synchronized void connected(Connection opened) throws SQLException {
    connection = opened;
    failIfEnded();
  }

  private synchronized void asks(PreparedStatement asked) throws SQLException {
    statement = asked;
    failIfEnded();
  }

  private void failIfEnded() throws SQLException {
    if (ended) {
      throw new SQLException("abandoned before the query was sent");
    }
  }

  /** Converts parameter types that journeys use and some drivers do not accept. */
  private static @Nullable Object bindable(@Nullable Object parameter) {
    if (parameter instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    if (parameter instanceof ZonedDateTime dateTime) {
      return dateTime.toOffsetDateTime();
    }
    if (parameter instanceof Enum<?> constant) {
      return constant.name();
    }
    return parameter;
  }
}
