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
 * Checks whether a browser is available. Anybody may request it at any rate, so the result is
 * cached and the wait is short. Safe to share between threads.
 */
public final class BrowserReach {

  private static final Logger log = LoggerFactory.getLogger(BrowserReach.class);

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final CachedAsyncCheck<Optional<String>> look;

  /**
   * @param look returns why no browser is available; may be slow
   */
  public BrowserReach(Supplier<Optional<String>> look, Clock clock) {
    this.look = new CachedAsyncCheck<>("browser-reach", FRESH, look, clock);
  }

  /** Why no browser is available, without details; empty if one is. */
  public Optional<String> trouble() {
    try {
      Optional<String> trouble = look.recent().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      trouble.ifPresent(words -> log.debug("No browser available: {}", words));
      return trouble.map(words -> "no browser available; \"journeybeat check\" shows why");
    } catch (TimeoutException e) {
      return Optional.of(
          "the browser check did not end within %d s".formatted(TIMEOUT.toSeconds()));
    } catch (ExecutionException e) {
      log.warn("Browser check failed", e.getCause());
      return Optional.of("the browser check failed; see the log");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("the browser check was interrupted");
    }
  }
}
