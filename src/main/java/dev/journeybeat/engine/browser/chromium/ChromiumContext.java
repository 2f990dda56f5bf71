package dev.journeybeat.engine.browser.chromium;

import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.ConsoleLine;
import dev.journeybeat.engine.browser.NetworkRequest;
import dev.journeybeat.engine.browser.SiteHeader;
import dev.journeybeat.engine.browser.VideoRecorder;
import dev.journeybeat.engine.browser.cdp.LiveScreenshot;
import dev.journeybeat.engine.browser.cdp.PageEvidence;
import dev.journeybeat.engine.browser.cdp.Recorder;
import dev.journeybeat.engine.browser.cdp.Target;
import dev.journeybeat.engine.browser.cdp.Windows;
import dev.journeybeat.engine.browser.process.WorkFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.openqa.selenium.WebDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run's browser context in Chromium. */
final class ChromiumContext implements BrowserContext {

  private static final Logger log = LoggerFactory.getLogger(ChromiumContext.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final AtomicBoolean closed = new AtomicBoolean();
  private final Chromium browser;
  private final String id;
  private final JourneyDriver driver;
  private final Windows windows;
  private final Recorder recorder;
  private final PageEvidence evidence;
  private final LiveScreenshot glimpse;
  private final Path downloads;
  private final VideoRecorder film;
  private final Runnable whenClosed;

  ChromiumContext(Chromium browser, Run run, Runnable whenClosed) {
    this.browser = browser;
    this.driver = run.driver();
    this.windows = run.windows();
    this.recorder = run.recorder();
    this.downloads = run.downloads();
    this.film = run.film();
    this.whenClosed = whenClosed;
    this.id = windows.context();
    Supplier<Optional<Target>> page = () -> browser.targets().page(windows.current());
    this.evidence = new PageEvidence(browser.devTools(), recorder, page);
    this.glimpse = new LiveScreenshot(browser.devTools(), recorder, page);
  }

  /** Resources of one run. */
  record Run(
      JourneyDriver driver,
      Windows windows,
      Recorder recorder,
      Path downloads,
      VideoRecorder film) {}

  @Override
  public WebDriver driver() {
    return driver;
  }

  @Override
  public Path downloads() {
    return downloads;
  }

  @Override
  public byte[] screenshot() {
    return evidence.screenshot();
  }

  @Override
  public Optional<byte[]> glimpse(Duration timeout) {
    return glimpse.take(timeout);
  }

  @Override
  public String pageSource() {
    return evidence.source();
  }

  @Override
  public String address() {
    return evidence.address();
  }

  @Override
  public String title() {
    return evidence.title();
  }

  @Override
  public List<ConsoleLine> console() {
    return recorder.console();
  }

  @Override
  public List<NetworkRequest> requests() {
    return recorder.requests();
  }

  @Override
  public void say(SiteHeader header) {
    browser.targets().say(header);
  }

  @Override
  public byte[] video() {
    return film.video();
  }

  @Override
  public boolean filmsAll() {
    return browser.filmsAll();
  }

  @Override
  public boolean alive() {
    return browser.answers();
  }

  @Override
  public Optional<String> trouble() {
    return browser.trouble();
  }

  @Override
  public void doubt(String reason) {
    browser.doubt(reason);
  }

  @Override
  public void kill() {
    browser.doubt("it was killed");
    browser.kill();
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      if (browser.isAlive()) {
        leave();
      }
      driver.disconnect();
      WorkFolder.delete(downloads);
    } catch (RuntimeException e) {
      log.debug("Closing a browser context failed", e);
      browser.doubt("its last context could not be closed: " + e.getMessage());
    } finally {
      film.close();
      whenClosed.run();
    }
  }

  /** Closes the pages first, which ends hanging commands of the session. */
  private void leave() {
    browser
        .devTools()
        .call(TIMEOUT, "Target.disposeBrowserContext", Map.of("browserContextId", id));
    if (!browser.habitat().leave(driver)) {
      browser.doubt("its driver did not end a session");
    } else if (!windows.handles().isEmpty()) {
      browser.doubt("windows of its last run are open");
    }
  }
}
