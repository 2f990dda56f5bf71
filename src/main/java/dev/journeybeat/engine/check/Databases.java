package dev.journeybeat.engine.check;

import dev.journeybeat.api.Database;
import dev.journeybeat.api.InconclusiveException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The databases behind the shop, {@code databases}. Safe to share between threads. */
public final class Databases implements AutoCloseable {

  private final Map<String, JdbcDatabase> databases = new TreeMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "database");
            thread.setDaemon(true);
            return thread;
          });

  public Databases(Map<String, DatabaseSettings> settings, Clock clock) {
    settings.forEach(
        (name, database) ->
            databases.put(
                name,
                new JdbcDatabase(
                    name,
                    database,
                    new Awaiting(clock, database.pollInterval(), closing),
                    threads)));
  }

  /**
   * Returns the database with this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the configured names
   */
  public Database get(String name) {
    return named(name);
  }

  /**
   * Connects, and returns product and version: {@code PostgreSQL 17.2}.
   *
   * @throws AssertionError if the database can't be used; the message says why
   * @throws InconclusiveException if it rejects the monitor; the message says what to do
   */
  public String check(String name) {
    return named(name).product();
  }

  /** Ends all active checks. Idle threads end by themselves. */
  @Override
  public void close() {
    closing.countDown();
  }

  private JdbcDatabase named(String name) {
    return NamedLookup.find("databases", name, databases);
  }
}
