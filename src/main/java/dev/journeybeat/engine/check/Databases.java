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
   * The database of this name.
   *
   * @throws IllegalArgumentException if there is none; says which there are
   */
  public Database get(String name) {
    return named(name);
  }

  /**
   * Connects, and says to what: {@code PostgreSQL 17.2}.
   *
   * @throws AssertionError if the database cannot be used; says why
   * @throws InconclusiveException if it refuses the monitor; says what to do
   */
  public String check(String name) {
    return named(name).product();
  }

  /** Ends every check that is under way; the threads end by themselves when they have no more. */
  @Override
  public void close() {
    closing.countDown();
  }

  private JdbcDatabase named(String name) {
    return NamedLookup.find("databases", name, databases);
  }
}
