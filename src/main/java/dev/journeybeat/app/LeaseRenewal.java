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

/** Renews the lease of this monitor, and finishes runs that dead monitors left open. */
final class LeaseRenewal implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LeaseRenewal.class);

  /** Renewals per lease, so that one failed renewal does no harm. */
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

  /** Renews once, and then periodically in its own thread. */
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
      log.debug("Store unavailable for lease renewal", e);
    } catch (Throwable e) {
      // Errors too: one failed renewal must not stop later renewals.
      log.error("Lease renewal failed", e);
    }
  }
}
