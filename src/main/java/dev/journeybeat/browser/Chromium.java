package dev.journeybeat.browser;

import dev.journeybeat.api.InconclusiveException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A Chromium that is kept warm: each run gets a browser context of its own, made over our own
 * DevTools connection, and a WebDriver session of its own, which the driver attaches to it. We
 * start Chromium ourselves, and not the driver, so that it does not depend on the driver's health.
 */
final class Chromium implements Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PULSE = Duration.ofSeconds(2);

  /** So many more than when it was new are not the last run's, which may still be ending. */
  private static final int MORE_PROCESSES = 12;

  private final BrowserSettings settings;
  private final Path folder;
  private final BlockedHosts blocked;
  private final Parts parts;
  private final Processes all;
  private final int processesWhenNew;
  private final Wear wear;
  private final Clock clock;

  /** What a running Chromium consists of. */
  record Parts(
      Program program, DriverServer driver, DevTools devTools, Targets targets, URI socket) {}

  Chromium(BrowserSettings settings, Path folder, BlockedHosts blocked, Parts parts, Clock clock) {
    this.clock = clock;
    this.settings = settings;
    this.folder = folder;
    this.blocked = blocked;
    this.parts = parts;
    this.all = new Processes(folder);
    this.processesWhenNew = all.find().size();
    this.wear = new Wear(settings, all);
  }

  @Override
  public BrowserContext open(CommandListener listener, Runnable closed) {
    wear.runBegins();
    DevTools devTools = parts.devTools();
    String context =
        devTools
            .call(PATIENCE, "Target.createBrowserContext", Map.of("disposeOnDetach", true))
            .path("browserContextId")
            .asText();
    Recorder recorder = new Recorder(blocked, clock);
    parts.targets().begin(context, recorder);
    Path downloads = folder.resolve("downloads-" + context);
    keepDownloads(context, downloads);
    Windows windows = new Windows(devTools, context, settings.window());
    String window = windows.openWindow();
    JourneyDriver driver = startSession();
    driver.confine(windows, window, listener, recorder);
    return new ChromiumContext(
        this, new ChromiumContext.Run(driver, windows, recorder, downloads), closed);
  }

  private void keepDownloads(String context, Path downloads) {
    try {
      Files.createDirectory(downloads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Object> behaviour =
        Map.of(
            "behavior", "allow", "browserContextId", context, "downloadPath", downloads.toString());
    parts.devTools().call(PATIENCE, "Browser.setDownloadBehavior", behaviour);
  }

  /** In another thread, because a driver that hangs would keep this one for minutes. */
  private JourneyDriver startSession() {
    try {
      return Patience.call(
          settings.startTimeout(),
          () -> JourneyDriver.attach(parts.driver(), parts.socket(), settings));
    } catch (TimeoutException e) {
      throw new InconclusiveException("The driver does not attach to its browser.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InconclusiveException("Interrupted while the driver was attached.", e);
    }
  }

  DevTools devTools() {
    return parts.devTools();
  }

  Targets targets() {
    return parts.targets();
  }

  DriverServer driver() {
    return parts.driver();
  }

  void doubt(String reason) {
    wear.doubt(reason);
  }

  boolean isAlive() {
    return parts.program().isAlive() && parts.devTools().isOpen();
  }

  @Override
  public boolean isHealthy() {
    return answers()
        && parts.driver().isHealthy()
        && processes() < processesWhenNew + MORE_PROCESSES;
  }

  @Override
  public boolean answers() {
    return answers(PULSE);
  }

  @Override
  public Optional<String> trouble() {
    // With more patience than between runs, for whoever is only slow may yet tell of the shop.
    if (answers(PATIENCE)) {
      return parts.driver().trouble(PATIENCE);
    }
    return Optional.of(
        isAlive()
            ? "the browser hangs: it did not answer within %d s".formatted(PATIENCE.toSeconds())
            : "the browser crashed or was ended");
  }

  private boolean answers(Duration patience) {
    if (!isAlive()) {
      return false;
    }
    try {
      return parts.devTools().call(patience, "Browser.getVersion", Map.of()).has("product");
    } catch (DevToolsException e) {
      return false;
    }
  }

  @Override
  public Optional<String> reasonToReplace() {
    return isAlive() ? wear.reasonToReplace() : Optional.of("it has ended");
  }

  @Override
  public int processes() {
    return all.find().size();
  }

  @Override
  public void kill() {
    all.kill();
    parts.devTools().close();
    WorkFolder.delete(folder);
  }
}
