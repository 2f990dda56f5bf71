package dev.journeybeat.engine.run;

import dev.journeybeat.engine.browser.BrowserContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shows the browsers of active runs. A screenshot is taken only on request, and for one run only
 * every few seconds. Safe to share between threads.
 */
public final class LiveViews {

  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final Clock clock;

  public LiveViews(Clock clock) {
    this.clock = clock;
  }

  /** A browser that can be viewed until it is closed. */
  interface Shown extends AutoCloseable {
    @Override
    void close();
  }

  /** The browser of a run as a JPEG; empty if it has none now or can't be captured. */
  public Optional<byte[]> picture(String run) {
    return Optional.ofNullable(windows.get(run)).flatMap(Window::picture);
  }

  Shown show(String run, BrowserContext browser) {
    Window window = new Window(browser);
    windows.put(run, window);
    return () -> windows.remove(run, window);
  }

  private final class Window {

    private final ReentrantLock looking = new ReentrantLock();
    private final BrowserContext browser;
    private volatile Optional<byte[]> last = Optional.empty();
    private Instant next = Instant.MIN;

    Window(BrowserContext browser) {
      this.browser = browser;
    }

    Optional<byte[]> picture() {
      if (looking.tryLock()) {
        try {
          look();
        } finally {
          looking.unlock();
        }
      }
      return last;
    }

    private void look() {
      Instant now = clock.instant();
      if (!now.isBefore(next)) {
        next = now.plus(EVERY);
        last = browser.glimpse(TIMEOUT).or(() -> last);
      }
    }
  }
}
