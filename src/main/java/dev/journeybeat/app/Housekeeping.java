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

/** Lets old runs and old evidence go, in a thread of its own. */
final class Housekeeping implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  /** So often that it is never much at once. */
  private static final Duration EVERY = Duration.ofHours(1);

  /** A slice is over long before. */
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

  /** Does it from now on. */
  void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::keepHouse, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets old evidence go. */
  synchronized void expireEvidence() {
    unnoted.addAll(evidence.expire(verdicts()));
    if (unnoted.isEmpty()) {
      return;
    }
    try {
      history.evidenceGone(unnoted);
      unnoted.clear();
    } catch (StoreException e) {
      // It may be the full disk that has got room by this.
      log.debug("It is noted another time", e);
    }
  }

  /** Leaves the rest for the next time. */
  @Override
  public void close() {
    closed = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_SLICE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("Housekeeping is given up on");
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
        log.info("{} old runs have gone from the history", gone);
      }
    } catch (StoreException e) {
      log.debug("The store has told of it", e);
    } catch (Throwable e) {
      // Errors too: whatever went wrong this time, there is a next one.
      log.error("Housekeeping failed", e);
    }
  }

  private Collection<RunVerdict> verdicts() {
    try {
      return history.verdicts(evidence.runs());
    } catch (StoreException e) {
      log.debug("The store has told of it; all evidence is kept as that of failures", e);
      return List.of();
    }
  }
}
