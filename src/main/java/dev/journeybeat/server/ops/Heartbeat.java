package dev.journeybeat.server.ops;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Durations;
import dev.journeybeat.server.history.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a heartbeat to a file each time the scheduler fires and the store could be written. {@link
 * Health} reads it in another process. In this process, the state is also known when a full disk
 * prevents writing the file. Safe to share between threads.
 */
public final class Heartbeat implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  /** Errors of other writes count this long: they write more data, and less often. */
  private static final Duration RECENT = Health.EVERY.multipliedBy(2);

  /**
   * The last result of writing the store.
   *
   * @param trouble the problem without details; {@code null} if there was none
   */
  private record Sign(Instant at, @Nullable String trouble) {}

  private final Path file;
  private final Store store;
  private final Runnable beside;
  private final Clock clock;
  private volatile Instant fired;
  private volatile @Nullable Sign sign;

  /** A separate thread: a store that hangs must not block the scheduler. */
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          0, 1, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), Heartbeat::thread);

  /**
   * Creates a heartbeat that has written nothing yet.
   *
   * @param beside also runs at each heartbeat
   */
  public Heartbeat(Path file, Store store, Runnable beside, Clock clock) {
    this.file = file;
    this.store = store;
    this.beside = beside;
    this.clock = clock;
    this.fired = clock.instant();
  }

  /** The scheduler calls it. Never waits. */
  public void beat() {
    fired = clock.instant();
    try {
      thread.execute(this::leaveSign);
    } catch (RejectedExecutionException e) {
      log.debug("Heartbeat skipped: the previous one is still in progress");
    }
  }

  /** The problem of the scheduler; empty if it fires. */
  public Optional<String> schedulerTrouble() {
    Duration age = Duration.between(fired, clock.instant());
    return Health.isTooOld(age)
        ? Optional.of("the scheduler has not fired for " + Durations.format(age))
        : Optional.empty();
  }

  /** Whether the state of the store is known. */
  public boolean knowsStore() {
    return sign != null;
  }

  /** Why the store can't be used, without details; empty if it can. */
  public Optional<String> storeTrouble() {
    Sign last = sign;
    if (last == null) {
      return Optional.of("the store has not been written yet");
    }
    Instant now = clock.instant();
    Duration age = Duration.between(last.at(), now);
    if (Health.isTooOld(age)) {
      return Optional.of("the store has not been written for " + Durations.format(age));
    }
    return Optional.ofNullable(last.trouble()).or(() -> store.troubleSince(now.minus(RECENT)));
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The file expires.
      log.debug("{} could not be deleted", file, e);
    }
  }

  private void leaveSign() {
    beside.run();
    String trouble = "";
    String brief = null;
    try {
      var unused = store.check();
    } catch (StoreException e) {
      trouble = String.valueOf(e.getMessage());
      brief = e.brief();
    }
    sign = new Sign(clock.instant(), brief);
    try {
      Files.createDirectories(file.getParent());
      Path written = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(written, clock.instant() + "\n" + trouble + "\n");
      Files.move(written, file, ATOMIC_MOVE);
    } catch (IOException e) {
      // The missing heartbeat shows the problem.
      log.debug("{} could not be written", file, e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "pulse");
    thread.setDaemon(true);
    return thread;
  }
}
