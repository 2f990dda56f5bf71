package dev.journeybeat.server.ops;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a browser can be had. Anybody may ask, as often as they like, so it is not looked at each
 * time, and nobody waits for long. Safe to share between threads.
 */
public final class BrowserReach {

  private static final Logger log = LoggerFactory.getLogger(BrowserReach.class);

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final CachedAsyncCheck<Optional<String>> look;

  /**
   * @param look why none can be had; may take its time
   */
  public BrowserReach(Supplier<Optional<String>> look, Clock clock) {
    this.look = new CachedAsyncCheck<>("browser-reach", FRESH, look, clock);
  }

  /** Why none can be had, for anybody to read; empty if one can. */
  public Optional<String> trouble() {
    try {
      Optional<String> trouble = look.recent().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      trouble.ifPresent(words -> log.debug("No browser can be had: {}", words));
      return trouble.map(words -> "no browser can be had; \"journeybeat check\" says why");
    } catch (TimeoutException e) {
      return Optional.of(
          "it could not be seen within %d s whether a browser can be had"
              .formatted(PATIENCE.toSeconds()));
    } catch (ExecutionException e) {
      log.warn("Whether a browser can be had could not be seen", e.getCause());
      return Optional.of("it could not be seen whether a browser can be had; the log says why");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("it was not seen whether a browser can be had");
    }
  }
}
