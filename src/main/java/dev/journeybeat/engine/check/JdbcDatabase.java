package dev.journeybeat.engine.check;

import static java.util.stream.Collectors.joining;

import dev.journeybeat.api.Database;
import dev.journeybeat.api.DatabaseCheck;
import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.settings.SecretMask;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the configured databases. Drivers can't be interrupted, so each query runs in its own
 * thread, which the journey's thread can abandon. Safe to share between threads.
 */
final class JdbcDatabase implements Database {

  private final String name;
  private final DatabaseSettings settings;
  private final Awaiting awaiting;
  private final ExecutorService threads;
  private final SecretMask hidden;

  JdbcDatabase(String name, DatabaseSettings settings, Awaiting awaiting, ExecutorService threads) {
    this.name = name;
    this.settings = settings;
    this.awaiting = awaiting;
    this.threads = threads;
    this.hidden = SecretMask.of(settings.password());
  }

  @Override
  public DatabaseCheck await(String sql, @Nullable Object... parameters) {
    return new DatabaseAwaiting(
        awaiting,
        settings.timeout(),
        subject(sql, parameters),
        () -> see(DatabaseConnection.query(settings, sql, parameters), QueryResult::words));
  }

  @Override
  public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters) {
    return awaiting
        .until(
            new Expectation<QueryResult>("an answer", answer -> true),
            Duration.ZERO,
            subject(sql, parameters),
            () -> see(DatabaseConnection.query(settings, sql, parameters), QueryResult::words))
        .rows();
  }

  /** Product and version of the database. */
  String product() {
    DatabaseConnection<String> look =
        new DatabaseConnection<>(
            settings,
            (connection, self) -> {
              DatabaseMetaData metaData = connection.getMetaData();
              // SQLite opens its file only at the first query.
              try (ResultSet tables = metaData.getTables(null, null, "journeybeat", null)) {
                tables.next();
              }
              return "%s %s"
                  .formatted(
                      metaData.getDatabaseProductName(), metaData.getDatabaseProductVersion());
            });
    Observation<String> sight = see(look, product -> product);
    if (sight.seen() == null) {
      throw new AssertionError(
          "database %s cannot be used: %s. See databases.%s in the configuration"
              .formatted(name, sight.words(), name),
          sight.cause());
    }
    return sight.seen();
  }

  private Subject subject(String sql, @Nullable Object... parameters) {
    String values = Arrays.stream(parameters).map(ProbeText::value).collect(joining(", "));
    return new Subject(
        "database %s should answer as expected".formatted(name),
        "query",
        sql + (values.isEmpty() ? "" : " with " + values),
        hidden);
  }

  private <T> Observation<T> see(DatabaseConnection<T> look, Function<T, String> words) {
    Future<T> answer = threads.submit(look);
    try {
      T seen = answer.get(settings.queryTimeout().toNanos(), TimeUnit.NANOSECONDS);
      return Observation.of(seen, words.apply(seen));
    } catch (ExecutionException e) {
      return e.getCause() instanceof SQLException cause
          ? trouble(cause)
          : Observation.ofLastingTrouble(String.valueOf(e.getCause()), e);
    } catch (TimeoutException e) {
      String timeout = ProbeText.duration(settings.queryTimeout());
      return Observation.ofTrouble(
          "no %s within %s".formatted(look.isConnected() ? "answer" : "connection", timeout), e);
    } catch (InterruptedException e) {
      throw Awaiting.interrupted(e);
    } finally {
      if (!answer.isDone()) {
        threads.execute(look::end);
      }
    }
  }

  private <T> Observation<T> trouble(SQLException e) {
    // The database's own message may contain secrets.
    String words = ProbeText.line(hidden.in(ProbeText.of(e)));
    Dialect engine = settings.engine();
    if (engine.isRefused(e)) {
      throw new InconclusiveException(
          "database %1$s refuses the monitor: %2$s. Check databases.%1$s.username and .password,"
                  .formatted(name, words)
              + " and that this account may connect and read",
          e);
    }
    boolean lasting = engine.isQueryWrong(e) || e instanceof QueryResult.TooManyRowsException;
    return lasting ? Observation.ofLastingTrouble(words, e) : Observation.ofTrouble(words, e);
  }
}
