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
 * The database in which everything is kept. It is opened when it is first used, and again after
 * trouble, so that a monitor outlives a database that was away. Safe to share between threads.
 */
public final class Store implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Store.class);

  static final String FOLDER = "its folder can't be made or written";

  private final HistorySettings settings;
  private final Clock clock;
  private @Nullable HikariDataSource connections;
  private @Nullable Jdbi jdbi;

  /** Which file it has opened. */
  private @Nullable Object file;

  private volatile StoreState state;
  private volatile @Nullable Refusal lastRefusal;

  /** When it could not be used, and why, for anybody to read. */
  private record Refusal(Instant at, String brief) {}

  /** Opens nothing yet. */
  public Store(HistorySettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.state = new StoreState(clock.instant(), null);
  }

  /**
   * Does all of it, or nothing.
   *
   * @throws StoreException if the store can't be used
   */
  public <T extends @Nullable Object> T inTransaction(HandleCallback<T, RuntimeException> work) {
    return with(jdbi -> jdbi.inTransaction(work));
  }

  /**
   * Reads, and keeps nobody from writing meanwhile: each statement sees what is there when it
   * begins.
   *
   * @throws StoreException if the store can't be used
   */
  public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
    // A transaction would be one that writes: see Connections.
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
   * Does all of it, or nothing.
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

  /** Whether there may be something in it: a file that is not there would be made. */
  public boolean isThere() {
    return settings.url() != null || Files.exists(settings.file());
  }

  /** How it went the last time. */
  public StoreState state() {
    return state;
  }

  /**
   * Why it could not be used the last time that it could not; empty if that was before a moment. It
   * may have been read since, or what was written may have been small enough for a full disk.
   */
  public Optional<String> troubleSince(Instant moment) {
    return Optional.ofNullable(lastRefusal)
        .filter(refusal -> !refusal.at().isBefore(moment))
        .map(Refusal::brief);
  }

  /**
   * Writes something, to tell an operator how that goes.
   *
   * @return where everything is kept
   * @throws StoreException if the store can't be used
   */
  public String check() {
    // A row that really is written: a full disk takes an update of none.
    useTransaction(
        handle ->
            handle.execute(
                "update monitors set place = place where id = (select max(id) from monitors)"));
    return settings.spoken();
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
      log.warn("The store {} is another file now", settings.spoken());
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

  /** What SQLite has open is written to even after it was moved away or deleted. */
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

  /** Not what another thread has opened since. */
  private synchronized void close(@Nullable Jdbi used) {
    if (jdbi == used) {
      close();
    }
  }

  /**
   * Tells of trouble.
   *
   * @param meaning the same without names of files, servers and users
   */
  StoreException unusable(String words, String meaning, Exception cause) {
    tell(words);
    String brief = "the store can't be used: " + meaning;
    lastRefusal = new Refusal(clock.instant(), brief);
    return new StoreException(
        "the store %s can't be used: %s".formatted(settings.spoken(), words), brief, cause);
  }

  private synchronized void tell(@Nullable String trouble) {
    if (trouble == null && !state.usable()) {
      log.warn("The store {} can be used again, after {}", settings.spoken(), since());
      state = new StoreState(clock.instant(), null);
    } else if (trouble != null && state.usable()) {
      log.error(
          "The store {} can't be used: {}. Runs are inconclusive until it can.",
          settings.spoken(),
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
