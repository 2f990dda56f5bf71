package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.history.runs.HealthcheckHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the results of healthchecks in batches, because each transaction waits for the disk. Safe
 * to share between threads.
 */
final class HealthcheckRecord implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HealthcheckRecord.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration EXPIRY = Duration.ofHours(1);

  /** Older results are not restored. */
  private static final Duration FRESH = Duration.ofHours(1);

  /**
   * The number of results to buffer while the store is unavailable. The oldest are dropped first.
   */
  private static final int MOST = 10_000;

  private final HealthcheckHistory history;
  private final Duration keep;
  private final Clock clock;
  private final Deque<HealthcheckResult> unstored = new ArrayDeque<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "healthcheck-record");
            made.setDaemon(true);
            return made;
          });
  private Instant nextExpiry = Instant.MIN;
  private boolean started;

  HealthcheckRecord(HealthcheckHistory history, Duration keep, Clock clock) {
    this.history = history;
    this.keep = keep;
    this.clock = clock;
  }

  /** Starts storing. Returns the last results of an earlier process for these healthchecks. */
  synchronized List<HealthcheckResult> start(Collection<String> names) {
    started = true;
    var unused =
        thread.scheduleWithFixedDelay(
            this::keepUp, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return history.last(names, clock.instant().minus(FRESH));
    } catch (StoreException e) {
      log.debug("Store unavailable, already logged", e);
      return List.of();
    }
  }

  /** Adds a result without blocking. */
  void add(HealthcheckResult result) {
    synchronized (unstored) {
      if (unstored.size() == MOST) {
        unstored.removeFirst();
      }
      unstored.addLast(result);
    }
  }

  /** Stores the remaining results. */
  @Override
  public synchronized void close() {
    thread.shutdownNow();
    if (started) {
      store();
    }
  }

  private void keepUp() {
    try {
      store();
      expire();
    } catch (Throwable e) {
      // Catches errors, too, so that the schedule continues.
      log.error("Healthcheck results not stored, retrying", e);
    }
  }

  private synchronized void store() {
    List<HealthcheckResult> taken;
    synchronized (unstored) {
      taken = new ArrayList<>(unstored);
      unstored.clear();
    }
    if (taken.isEmpty()) {
      return;
    }
    try {
      history.add(taken);
    } catch (StoreException e) {
      log.debug("Store unavailable, already logged", e);
      putBack(taken);
    }
  }

  private void putBack(List<HealthcheckResult> taken) {
    synchronized (unstored) {
      int room = MOST - unstored.size();
      for (int i = taken.size() - 1; i >= 0 && room > 0; i--, room--) {
        unstored.addFirst(taken.get(i));
      }
    }
  }

  private void expire() {
    Instant now = clock.instant();
    if (now.isBefore(nextExpiry)) {
      return;
    }
    nextExpiry = now.plus(EXPIRY);
    try {
      history.expire(now.minus(keep));
    } catch (StoreException e) {
      log.debug("Store unavailable, already logged", e);
    }
  }
}
