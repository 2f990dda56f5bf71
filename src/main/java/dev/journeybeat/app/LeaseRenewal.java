package dev.journeybeat.app;

import dev.journeybeat.engine.run.Runner;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.History;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says again and again that this monitor lives, and ends what dead ones left open. */
final class LeaseRenewal implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LeaseRenewal.class);

  /** In the time of a lease, so that one that fails does no harm. */
  private static final int TIMES = 6;

  private final History history;
  private final Runner runner;
  private final ScheduledExecutorService thread;

  LeaseRenewal(History history, Runner runner) {
    this.history = history;
    this.runner = runner;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, "upkeep");
              made.setDaemon(true);
              return made;
            });
  }

  /** Does it once, and from then on in its own thread. */
  void start(Duration lease) {
    keepUp();
    long pause = lease.dividedBy(TIMES).toMillis();
    var unused = thread.scheduleWithFixedDelay(this::keepUp, pause, pause, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void keepUp() {
    try {
      runner.takenOver(history.keepUp());
    } catch (StoreException e) {
      log.debug("The store has told of it", e);
    } catch (Throwable e) {
      // Errors too: whatever went wrong this time, there is a next one.
      log.error("Lease renewal failed", e);
    }
  }
}
