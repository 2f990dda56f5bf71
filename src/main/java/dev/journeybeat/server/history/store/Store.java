package dev.journeybeat.server.history.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.journeybeat.engine.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database. It is opened on first use and reopened after errors, so that a monitor survives an
 * outage of the database. Safe to share between threads.
 */
public final class Store implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Store.class);

  static final String FOLDER = "its folder can't be created or written";

  private final HistorySettings settings;
  private final Clock clock;
  private @Nullable HikariDataSource connections;
  private @Nullable Jdbi jdbi;

  /** The file that is open. */
  private @Nullable Object file;

  private volatile StoreState state;
  private volatile @Nullable Refusal lastRefusal;

  /** The time and public reason of a failure. */
  private record Refusal(Instant at, String brief) {}

  /** Creates the store without opening it. */
  public Store(HistorySettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.state = new StoreState(clock.instant(), null);
  }

  /**
   * Runs the work in one transaction.
   *
   * @throws StoreException if the store can't be used
   */
  public <T extends @Nullable Object> T inTransaction(HandleCallback<T, RuntimeException> work) {
    return with(jdbi -> jdbi.inTransaction(work));
  }

  /**
   * Reads without blocking writers. Each statement sees the data at its start.
   *
   * @throws StoreException if the store can't be used
   */
  public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
    // A transaction would lock for writing: see Connections.
    return with(jdbi -> jdbi.withHandle(work));
  }

  private <T extends @Nullable Object> T with(Function<Jdbi, T> work) {
    Jdbi used = null;
    try {
      used = opened();
      T result = work.apply(used);
      tell(null);
      return result;
    } catch (JdbiException | FlywayException | PoolInitializationException e) {
      throw unusable(e, used);
    } catch (UncheckedIOException e) {
      throw unusable(String.valueOf(e.getMessage()), FOLDER, e);
    }
  }

  /**
   * Runs the work in one transaction.
   *
   * @throws StoreException if the store can't be used
   */
  public void useTransaction(HandleConsumer<RuntimeException> work) {
    inTransaction(
        (Handle handle) -> {
          work.useHandle(handle);
          return true;
        });
  }

  /** Whether the store may contain data. Opening a missing file would create it. */
  public boolean isThere() {
    return settings.url() != null || Files.exists(settings.file());
  }

  /** The state at the last use. */
  public StoreState state() {
    return state;
  }

  /**
   * The last failure since a time; empty if there was none. Reads and small writes may have
   * succeeded since, even on a full disk.
   */
  public Optional<String> troubleSince(Instant moment) {
    return Optional.ofNullable(lastRefusal)
        .filter(refusal -> !refusal.at().isBefore(moment))
        .map(Refusal::brief);
  }

  /**
   * Tests a write, for the operator.
   *
   * @return the name of the store
   * @throws StoreException if the store can't be used
   */
  public String check() {
    // Updates an existing row, because an update of no rows succeeds on a full disk.
    useTransaction(
        handle ->
            handle.execute(
                "update monitors set place = place where id = (select max(id) from monitors)"));
    return settings.format();
  }

  @Override
  public synchronized void close() {
    if (connections != null) {
      connections.close();
    }
    connections = null;
    jdbi = null;
  }

  private synchronized Jdbi opened() {
    Object here = fileKey();
    if (jdbi != null && !Objects.equals(here, file)) {
      log.warn("The file of the store {} was replaced", settings.format());
      close();
    }
    if (jdbi == null) {
      HikariDataSource opened = Connections.open(settings);
      try {
        Flyway.configure()
            .dataSource(opened)
            .locations("classpath:dev/journeybeat/server/history/store/migration")
            .load()
            .migrate();
        if (settings.url() == null) {
          Vacuum.prepare(opened);
        }
      } catch (RuntimeException e) {
        opened.close();
        throw e;
      }
      connections = opened;
      jdbi = Jdbi.create(opened).registerArgument(new TextSanitizer());
      file = fileKey();
    }
    return jdbi;
  }

  /**
   * Identifies the file, because SQLite writes to an open file even after it was moved or deleted.
   */
  private @Nullable Object fileKey() {
    if (settings.url() != null) {
      return null;
    }
    try {
      return Files.readAttributes(settings.file(), BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }

  private StoreException unusable(RuntimeException e, @Nullable Jdbi used) {
    StoreTrouble trouble = StoreTrouble.of(e);
    if (trouble.reopen()) {
      close(used);
    }
    return unusable(trouble.words(), trouble.meaning(), e);
  }

  /** Closes the store, unless another thread has reopened it. */
  private synchronized void close(@Nullable Jdbi used) {
    if (jdbi == used) {
      close();
    }
  }

  /**
   * Logs a failure and creates its exception.
   *
   * @param meaning the same without names of files, servers and users
   */
  StoreException unusable(String words, String meaning, Exception cause) {
    tell(words);
    String brief = "the store can't be used: " + meaning;
    lastRefusal = new Refusal(clock.instant(), brief);
    return new StoreException(
        "the store %s can't be used: %s".formatted(settings.format(), words), brief, cause);
  }

  private synchronized void tell(@Nullable String trouble) {
    if (trouble == null && !state.usable()) {
      log.warn("The store {} can be used again, after {}", settings.format(), since());
      state = new StoreState(clock.instant(), null);
    } else if (trouble != null && state.usable()) {
      log.error(
          "The store {} can't be used: {}. Runs are inconclusive until it can.",
          settings.format(),
          trouble);
      state = new StoreState(clock.instant(), trouble);
    } else if (trouble != null) {
      state = new StoreState(state.since(), trouble);
    }
  }

  private Duration since() {
    return Duration.between(state.since(), clock.instant());
  }
}
