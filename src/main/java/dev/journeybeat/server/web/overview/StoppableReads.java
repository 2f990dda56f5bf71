package dev.journeybeat.server.web.overview;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends threads that look into the store, which a look after its end would open again. */
public final class StoppableReads {

  private static final Logger log = LoggerFactory.getLogger(StoppableReads.class);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private StoppableReads() {}

  /** Waits a little for the look that is under way, and lets none begin. */
  public static void of(ExecutorService thread) {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("A look that takes so long is not waited for");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
