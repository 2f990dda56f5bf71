package dev.journeybeat.server.web.overview;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops threads that read from the store. A read after the store is closed would open it again. */
public final class StoppableReads {

  private static final Logger log = LoggerFactory.getLogger(StoppableReads.class);

  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private StoppableReads() {}

  /** Waits briefly for the current read, and starts no other one. */
  public static void of(ExecutorService thread) {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("A read takes too long; stopped waiting for it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
