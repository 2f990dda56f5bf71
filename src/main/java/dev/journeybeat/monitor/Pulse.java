package dev.journeybeat.monitor;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.journeybeat.history.Store;
import dev.journeybeat.history.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a sign of life in a file each time the scheduler fires and the store could be written, for
 * {@link Health} to read in another process.
 */
final class Pulse implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Pulse.class);

  private final Path file;
  private final Store store;
  private final Runnable beside;
  private final Clock clock;

  /** A store that hangs must not keep the scheduler from firing. */
  private final ExecutorService thread =
      new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), Pulse::thread);

  /**
   * Leaves nothing yet.
   *
   * @param beside what else there is to leave each time
   */
  Pulse(Path file, Store store, Runnable beside, Clock clock) {
    this.file = file;
    this.store = store;
    this.beside = beside;
    this.clock = clock;
  }

  /** To be called by the scheduler. Never waits. */
  void beat() {
    try {
      thread.execute(this::leaveSign);
    } catch (RejectedExecutionException e) {
      log.debug("The beat before has not ended yet");
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It gets too old to count.
      log.debug("{} stays", file, e);
    }
  }

  private void leaveSign() {
    beside.run();
    String trouble = "";
    try {
      var unused = store.check();
    } catch (StoreException e) {
      trouble = String.valueOf(e.getMessage());
    }
    try {
      Files.createDirectories(file.getParent());
      Path written = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(written, clock.instant() + "\n" + trouble + "\n");
      Files.move(written, file, ATOMIC_MOVE);
    } catch (IOException e) {
      // Then there is no sign, which is one, too.
      log.debug("{} could not be written", file, e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "pulse");
    thread.setDaemon(true);
    return thread;
  }
}
