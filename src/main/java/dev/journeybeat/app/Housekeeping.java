package dev.journeybeat.app;

import dev.journeybeat.engine.evidence.EvidenceStore;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.RunVerdict;
import dev.journeybeat.server.history.History;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes old runs and old evidence in its own thread. */
final class Housekeeping implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  /** Frequent, to keep each round short. */
  private static final Duration EVERY = Duration.ofHours(1);

  /** Timeout for the current slice at close. */
  private static final Duration LAST_SLICE = Duration.ofSeconds(5);

  private final History history;
  private final EvidenceStore evidence;
  private final Set<String> unnoted = new LinkedHashSet<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "housekeeping");
            made.setDaemon(true);
            return made;
          });
  private volatile boolean closed;

  Housekeeping(History history, EvidenceStore evidence) {
    this.history = history;
    this.evidence = evidence;
  }

  /** Starts the periodic rounds. */
  void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::keepHouse, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Deletes old evidence. */
  synchronized void expireEvidence() {
    unnoted.addAll(evidence.expire(verdicts()));
    if (unnoted.isEmpty()) {
      return;
    }
    try {
      history.evidenceGone(unnoted);
      unnoted.clear();
    } catch (StoreException e) {
      // The disk may be full; the deletion has just freed space.
      log.debug("Deleted evidence not recorded, trying again later", e);
    }
  }

  /** Leaves the rest for the next start. */
  @Override
  public void close() {
    closed = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_SLICE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("Housekeeping did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepHouse() {
    try {
      expireEvidence();
      int gone = history.retention().expire(() -> closed);
      if (gone > 0) {
        log.info("Deleted {} old runs from the history", gone);
      }
    } catch (StoreException e) {
      log.debug("Store unavailable for housekeeping", e);
    } catch (Throwable e) {
      // Errors too: one failed round must not stop later rounds.
      log.error("Housekeeping failed", e);
    }
  }

  private Collection<RunVerdict> verdicts() {
    try {
      return history.verdicts(evidence.runs());
    } catch (StoreException e) {
      log.debug("Store unavailable, keeping all evidence as long as that of failed runs", e);
      return List.of();
    }
  }
}
