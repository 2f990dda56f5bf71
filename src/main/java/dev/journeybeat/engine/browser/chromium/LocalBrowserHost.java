package dev.journeybeat.engine.browser.chromium;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.process.BrowserProcess;
import dev.journeybeat.engine.browser.process.DriverServer;
import dev.journeybeat.engine.browser.process.Processes;
import dev.journeybeat.engine.browser.process.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The local host. Journeybeat starts Chromium itself, so that it does not depend on the driver.
 * Each run has its own session, which the driver attaches to Chromium.
 */
final class LocalBrowserHost implements BrowserHost {

  private final BrowserProcess program;
  private final DriverServer driver;
  private final URI socket;
  private final BrowserSettings settings;
  private final Processes all;

  /**
   * @param socket the DevTools socket of Chromium
   * @param folder identifies its processes
   */
  LocalBrowserHost(
      BrowserProcess program,
      DriverServer driver,
      URI socket,
      BrowserSettings settings,
      Path folder) {
    this.program = program;
    this.driver = driver;
    this.socket = socket;
    this.settings = settings;
    this.all = new Processes(folder);
  }

  @Override
  public JourneyDriver drive() {
    Map<String, ?> wish =
        Map.of(
            "browserName",
            "chrome",
            "acceptInsecureCerts",
            settings.acceptInsecureCertificates(),
            "timeouts",
            Map.of("pageLoad", settings.pageLoadTimeout().toMillis()),
            "goog:chromeOptions",
            Map.of("debuggerAddress", socket.getAuthority()));
    try {
      Session session = Session.begin(driver.http(), wish, settings.startTimeout());
      return JourneyDriver.here(session, driver.address(), settings);
    } catch (IOException | Session.Refused e) {
      throw new InconclusiveException(
          "The driver does not attach to its browser: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean leave(JourneyDriver journey) {
    return driver.endSession(journey.session());
  }

  @Override
  public boolean sharesFiles() {
    return true;
  }

  @Override
  public boolean isAlive() {
    return program.isAlive();
  }

  @Override
  public Optional<String> trouble(Duration timeout) {
    return driver.trouble(timeout);
  }

  @Override
  public int processes() {
    return all.find().size();
  }

  @Override
  public long memory() {
    return all.memory();
  }

  @Override
  public void end() {
    all.kill();
  }
}
