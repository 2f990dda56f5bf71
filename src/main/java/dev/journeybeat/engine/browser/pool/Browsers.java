package dev.journeybeat.engine.browser.pool;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.Browser;
import dev.journeybeat.engine.browser.BrowserCheck;
import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.BrowserSource;
import dev.journeybeat.engine.browser.BrowserUse;
import dev.journeybeat.engine.browser.CommandListener;
import dev.journeybeat.engine.browser.container.ContainerBrowsers;
import dev.journeybeat.engine.browser.grid.GridBrowsers;
import dev.journeybeat.engine.browser.process.BrowserLifecycle;
import dev.journeybeat.engine.browser.process.BrowserLocator;
import dev.journeybeat.engine.browser.process.WorkFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The browsers of this monitor, kept warm between runs. The configured concurrency limits how many
 * are in use; further callers wait. Thread-safe.
 */
public final class Browsers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Browsers.class);

  private final BrowserSource source;
  private final WorkFolder folder;
  private final BrowserLifecycle lifecycle;
  private final Semaphore places;
  private final Deque<Browser> warm = new ArrayDeque<>();
  private final Set<Browser> all = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Ends leftover browsers of an earlier Journeybeat.
   *
   * @param work work folder of running browsers; can be shared by several Journeybeats
   */
  public Browsers(BrowserSettings settings, Path work, Clock clock) {
    this.source = source(settings, clock);
    this.folder = WorkFolder.open(work);
    this.lifecycle = new BrowserLifecycle(source, folder, settings.source());
    // One more, for undos during runs.
    this.places = new Semaphore(settings.concurrency() + 1, true);
  }

  /**
   * Opens a new context in a warm browser. Waits until one is free.
   *
   * @param listener called before each command of the journey
   * @throws InconclusiveException if no browser can be had
   */
  public BrowserContext open(CommandListener listener) {
    takePlace();
    try {
      Browser browser = takeWarm();
      if (browser != null) {
        try {
          return open(browser, listener);
        } catch (RuntimeException e) {
          log.debug("Replacing a warm browser that is not usable for a run", e);
          end(browser);
        }
      }
      return startAndOpen(listener);
    } catch (RuntimeException | Error e) {
      places.release();
      throw e;
    }
  }

  /**
   * Opens a context in an unused browser. Waits until one can be started.
   *
   * @param listener called before each command of the journey
   * @throws InconclusiveException if no browser can be had
   */
  public BrowserContext openNew(CommandListener listener) {
    takePlace();
    try {
      // Keeps at most as many browsers as can be in use.
      Browser idle = takeWarm();
      if (idle != null) {
        end(idle);
      }
      return startAndOpen(listener);
    } catch (RuntimeException | Error e) {
      places.release();
      throw e;
    }
  }

  /** Starts a browser if there is none, so that the next run finds a warm one. */
  public void warmUp() {
    if (!places.tryAcquire()) {
      return;
    }
    try {
      if (idle() == 0) {
        keepWarm(start());
      }
    } finally {
      places.release();
    }
  }

  /** Number of processes of all browsers and their drivers. */
  public int processes() {
    return all.stream().mapToInt(Browser::processes).sum();
  }

  /** Current number and resource usage. May take seconds if a browser hangs. */
  public BrowserUse use() {
    return lifecycle.use();
  }

  /** Why no browser is available, without starting one; empty if one is. May take seconds. */
  public Optional<String> trouble() {
    return lifecycle.trouble();
  }

  /**
   * Describes the available browser, without starting it. May take seconds.
   *
   * @throws InconclusiveException if none is available; the message says why, and what to do
   */
  public String survey() {
    return source.survey();
  }

  /** Finds, starts and ends a browser, and returns the result. Never throws. */
  public BrowserCheck check() {
    return new BrowserSelfTest(source, folder).check();
  }

  /** Ends all browsers. Runs that use one fail. */
  @Override
  public void close() {
    closed = true;
    all.forEach(this::end);
    source.close();
    folder.close();
  }

  private void takePlace() {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InconclusiveException("Interrupted while waiting for a browser.", e);
    }
  }

  private BrowserContext startAndOpen(CommandListener listener) {
    Browser browser = startToBeUsed();
    try {
      return open(browser, listener);
    } catch (InconclusiveException | Error e) {
      end(browser);
      throw e;
    } catch (RuntimeException e) {
      end(browser);
      throw new InconclusiveException("A new browser could not be used: " + e.getMessage(), e);
    }
  }

  /** Handles all failures, such as a full disk, so that the run gets a verdict. */
  private Browser startToBeUsed() {
    try {
      return start();
    } catch (InconclusiveException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new InconclusiveException("No browser could be started: " + e.getMessage(), e);
    }
  }

  private BrowserContext open(Browser browser, CommandListener listener) {
    return browser.open(listener, () -> giveBack(browser));
  }

  private void giveBack(Browser browser) {
    try {
      Optional<String> reason = browser.reasonToReplace();
      if (reason.isPresent()) {
        log.debug("Replacing a browser: {}", reason.get());
        end(browser);
      } else {
        keepWarm(browser);
      }
    } finally {
      places.release();
    }
  }

  private @Nullable Browser takeWarm() {
    Browser browser = pollWarm();
    while (browser != null && !browser.isHealthy()) {
      log.debug("Replacing an unhealthy warm browser");
      end(browser);
      browser = pollWarm();
    }
    return browser;
  }

  private @Nullable Browser pollWarm() {
    synchronized (warm) {
      return warm.pollFirst();
    }
  }

  private void keepWarm(Browser browser) {
    synchronized (warm) {
      if (!closed) {
        warm.addFirst(browser);
        return;
      }
    }
    end(browser);
  }

  private int idle() {
    synchronized (warm) {
      return warm.size();
    }
  }

  private Browser start() {
    if (closed) {
      throw new InconclusiveException("No browser is started: Journeybeat is stopping.");
    }
    Browser browser = lifecycle.start();
    all.add(browser);
    if (closed) {
      end(browser);
    }
    return browser;
  }

  private void end(Browser browser) {
    all.remove(browser);
    lifecycle.end(browser);
  }

  private static BrowserSource source(BrowserSettings settings, Clock clock) {
    return switch (settings.source()) {
      case LOCAL -> new LocalBrowsers(settings, BrowserLocator.ofThisMachine(settings), clock);
      case GRID -> GridBrowsers.of(settings, clock);
      case CONTAINER -> new ContainerBrowsers(settings, clock);
    };
  }
}
