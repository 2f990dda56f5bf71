package dev.journeybeat.engine.browser.firefox;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.Browser;
import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.CommandListener;
import dev.journeybeat.engine.browser.cdp.BlockedHosts;
import dev.journeybeat.engine.browser.process.Await;
import dev.journeybeat.engine.browser.process.BrowserInstallation;
import dev.journeybeat.engine.browser.process.BrowserProcess;
import dev.journeybeat.engine.browser.process.DriverServer;
import dev.journeybeat.engine.browser.process.Processes;
import dev.journeybeat.engine.browser.process.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Firefox. It has no contexts that could isolate a WebDriver session. Its driver stays warm;
 * Firefox starts with a new profile for each run.
 */
public final class Firefox implements Browser {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final BrowserInstallation installation;
  private final BrowserSettings settings;
  private final Path folder;
  private final Processes all;
  private final DriverServer driver;
  private volatile boolean used;

  /**
   * @throws InconclusiveException if its driver does not start
   */
  public Firefox(BrowserInstallation installation, BrowserSettings settings, Path folder) {
    this.installation = installation;
    this.settings = settings;
    this.folder = folder;
    this.all = new Processes(folder);
    BrowserProcess program = BrowserProcess.start(folder, driverCommand(), environment());
    this.driver =
        DriverServer.await(installation.driver().path(), program, settings.startTimeout());
  }

  @Override
  public BrowserContext open(CommandListener listener, Runnable closed) {
    used = true;
    Path downloads = newFolder("downloads");
    FirefoxRecorder recorder = new FirefoxRecorder(new BlockedHosts(settings.blockedHosts()));
    FirefoxJourneyDriver session = startSession(downloads);
    session.begin(recorder, listener);
    return new FirefoxContext(this, session, recorder, downloads, closed);
  }

  private FirefoxJourneyDriver startSession(Path downloads) {
    try {
      return Await.call(
          settings.startTimeout(),
          () ->
              FirefoxJourneyDriver.start(
                  driver,
                  FirefoxProfile.options(installation.browser(), settings, downloads),
                  settings));
    } catch (TimeoutException e) {
      throw new InconclusiveException(
          "%s did not start in %d s."
              .formatted(installation.browser(), settings.startTimeout().toSeconds()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InconclusiveException("Interrupted while a browser was started.", e);
    }
  }

  DriverServer driver() {
    return driver;
  }

  @Override
  public boolean answers() {
    return driver.isHealthy();
  }

  @Override
  public Optional<String> trouble() {
    return driver.trouble(TIMEOUT);
  }

  @Override
  public boolean isHealthy() {
    return answers();
  }

  @Override
  public Optional<String> reasonToReplace() {
    return used ? Optional.of("each run has a fresh profile") : Optional.empty();
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
  public void kill() {
    all.kill();
    WorkFolder.delete(folder);
  }

  /** geckodriver prints its port at level info only. */
  private List<String> driverCommand() {
    return List.of(
        installation.driver().path().toString(),
        "--port=0",
        "--websocket-port=0",
        "--log=info",
        "--profile-root=" + newFolder("profiles"));
  }

  /** Firefox inherits the environment of its driver. */
  private Map<String, String> environment() {
    ZoneId timeZone = settings.timeZone();
    return timeZone == null ? Map.of() : Map.of("TZ", timeZone.getId());
  }

  private Path newFolder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
