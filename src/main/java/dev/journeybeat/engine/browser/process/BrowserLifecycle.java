package dev.journeybeat.engine.browser.process;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.Browser;
import dev.journeybeat.engine.browser.BrowserOrigin;
import dev.journeybeat.engine.browser.BrowserSource;
import dev.journeybeat.engine.browser.BrowserUse;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Starts and ends browsers in folders of their own, and remembers the last result. Thread-safe. */
public final class BrowserLifecycle {

  private final BrowserSource source;
  private final WorkFolder work;
  private final boolean isHere;
  private final Map<Browser, Path> folders = new ConcurrentHashMap<>();
  private volatile boolean hasStarted;
  private volatile @Nullable String failure;

  public BrowserLifecycle(BrowserSource source, WorkFolder work, BrowserOrigin where) {
    this.source = source;
    this.work = work;
    this.isHere = where == BrowserOrigin.LOCAL;
  }

  public Browser start() {
    Path folder = work.newBrowserFolder();
    try {
      Browser browser = source.start(folder);
      folders.put(browser, folder);
      hasStarted = true;
      failure = null;
      return browser;
    } catch (RuntimeException | Error e) {
      work.release(folder);
      failure = String.valueOf(e.getMessage());
      throw e;
    }
  }

  /** Can be called repeatedly. */
  public void end(Browser browser) {
    browser.kill();
    Path folder = folders.remove(browser);
    if (folder != null) {
      work.release(folder);
    }
  }

  /** Why no browser is available, without starting one; empty if one is. */
  public Optional<String> trouble() {
    if (!folders.isEmpty()) {
      return Optional.empty();
    }
    return hasStarted || failure != null ? Optional.ofNullable(failure) : surveyed();
  }

  /** Counts processes and memory. Scans all processes of the machine a few times. */
  public BrowserUse use() {
    Collection<Browser> all = folders.keySet();
    int browsers = 0;
    int processes = 0;
    long memory = 0;
    for (Browser browser : all) {
      int its = browser.processes();
      browsers += its > 0 ? 1 : 0;
      processes += its;
      memory += browser.memory();
    }
    return new BrowserUse(browsers, processes, isHere ? memory : null, work.leaked());
  }

  private Optional<String> surveyed() {
    try {
      String unused = source.survey();
      return Optional.empty();
    } catch (InconclusiveException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
