package dev.journeybeat.engine.browser.firefox;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.ConsoleLine;
import dev.journeybeat.engine.browser.NetworkRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openqa.selenium.WebDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run's Firefox. The driver provides the evidence, but not while a command of the journey hangs.
 */
final class FirefoxContext implements BrowserContext {

  private static final Logger log = LoggerFactory.getLogger(FirefoxContext.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final AtomicBoolean closed = new AtomicBoolean();
  private final Firefox browser;
  private final FirefoxJourneyDriver driver;
  private final FirefoxRecorder recorder;
  private final Path downloads;
  private final Runnable whenClosed;

  FirefoxContext(
      Firefox browser,
      FirefoxJourneyDriver driver,
      FirefoxRecorder recorder,
      Path downloads,
      Runnable whenClosed) {
    this.browser = browser;
    this.driver = driver;
    this.recorder = recorder;
    this.downloads = downloads;
    this.whenClosed = whenClosed;
  }

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
    return Base64.getDecoder().decode(value("screenshot", "/moz/screenshot/full"));
  }

  @Override
  public String pageSource() {
    return value("page source", "/source");
  }

  @Override
  public String address() {
    return value("address", "/url");
  }

  @Override
  public String title() {
    return value("title", "/title");
  }

  @Override
  public List<ConsoleLine> console() {
    return recorder.console();
  }

  @Override
  public List<NetworkRequest> requests() {
    return recorder.requests();
  }

  /** Each run has a new Firefox anyway. */
  @Override
  public boolean alive() {
    return browser.answers();
  }

  @Override
  public Optional<String> trouble() {
    return browser.trouble();
  }

  @Override
  public void doubt(String reason) {}

  @Override
  public void kill() {
    browser.kill();
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    browser.kill();
    try {
      driver.disconnect();
    } catch (RuntimeException e) {
      log.debug("Closing the connection to an ended Firefox failed", e);
    } finally {
      whenClosed.run();
    }
  }

  /** Retries, because a driver that finds an open alert dismisses it and returns an error. */
  private String value(String name, String path) {
    Optional<String> value = browser.driver().value(driver.session(), path, TIMEOUT);
    return value
        .or(() -> browser.driver().value(driver.session(), path, TIMEOUT))
        .orElseThrow(
            () ->
                new InconclusiveException(
                    "No %s: Firefox's driver did not answer in time.".formatted(name)));
  }
}
