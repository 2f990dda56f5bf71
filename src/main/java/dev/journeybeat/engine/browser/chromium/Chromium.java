package dev.journeybeat.engine.browser.chromium;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.Browser;
import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.BrowserOrigin;
import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.CommandListener;
import dev.journeybeat.engine.browser.Video;
import dev.journeybeat.engine.browser.VideoRecorder;
import dev.journeybeat.engine.browser.cdp.BlockedHosts;
import dev.journeybeat.engine.browser.cdp.DevTools;
import dev.journeybeat.engine.browser.cdp.DevToolsException;
import dev.journeybeat.engine.browser.cdp.DevToolsLink;
import dev.journeybeat.engine.browser.cdp.Recorder;
import dev.journeybeat.engine.browser.cdp.Targets;
import dev.journeybeat.engine.browser.cdp.Windows;
import dev.journeybeat.engine.browser.process.Await;
import dev.journeybeat.engine.browser.process.RecyclePolicy;
import dev.journeybeat.engine.browser.process.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A warm Chromium. Each run gets its own browser context, created over our own DevTools connection.
 * Its WebDriver session is limited to this context.
 */
public final class Chromium implements Browser {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration PULSE = Duration.ofSeconds(2);

  /**
   * Up to this number of additional processes is normal: processes of the last run may still be
   * ending.
   */
  private static final int MORE_PROCESSES = 12;

  private final BrowserSettings settings;
  private final Path folder;
  private final BlockedHosts blocked;
  private final BrowserHost habitat;
  private final DevTools devTools;
  private final Targets targets;
  private final int processesWhenNew;
  private final RecyclePolicy wear;
  private final Clock clock;

  /**
   * @param folder folder for its files; deleted with it
   */
  public Chromium(
      BrowserSettings settings, Path folder, BrowserHost habitat, DevToolsLink link, Clock clock) {
    this.clock = clock;
    this.settings = settings;
    this.folder = folder;
    this.blocked = new BlockedHosts(settings.blockedHosts());
    this.habitat = habitat;
    this.devTools = link.devTools();
    this.targets = link.targets();
    this.processesWhenNew = habitat.processes();
    this.wear = new RecyclePolicy(settings, habitat::memory);
  }

  @Override
  public BrowserContext open(CommandListener listener, Runnable closed) {
    wear.runBegins();
    String context =
        devTools
            .call(TIMEOUT, "Target.createBrowserContext", Map.of("disposeOnDetach", true))
            .path("browserContextId")
            .asText();
    Recorder recorder = new Recorder(blocked, clock);
    targets.begin(context, recorder);
    Path downloads = folder.resolve("downloads-" + context);
    keepDownloads(context, downloads);
    Windows windows = new Windows(devTools, context, settings.window());
    String window = windows.openWindow();
    JourneyDriver driver = startSession();
    driver.confine(windows, window, listener, recorder);
    VideoRecorder film = habitat.film();
    return new ChromiumContext(
        this, new ChromiumContext.Run(driver, windows, recorder, downloads, film), closed);
  }

  private void keepDownloads(String context, Path downloads) {
    try {
      Files.createDirectory(downloads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Object> behaviour =
        habitat.sharesFiles()
            ? Map.of(
                "behavior",
                "allow",
                "browserContextId",
                context,
                "downloadPath",
                downloads.toString())
            : Map.of("behavior", "deny", "browserContextId", context);
    devTools.call(TIMEOUT, "Browser.setDownloadBehavior", behaviour);
  }

  /** Runs in another thread, because a hanging driver would block this one for minutes. */
  private JourneyDriver startSession() {
    try {
      return Await.call(settings.startTimeout(), habitat::drive);
    } catch (TimeoutException e) {
      throw new InconclusiveException("The driver does not attach to its browser.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InconclusiveException("Interrupted while the driver was attached.", e);
    }
  }

  DevTools devTools() {
    return devTools;
  }

  Targets targets() {
    return targets;
  }

  boolean filmsAll() {
    return settings.source() == BrowserOrigin.CONTAINER && settings.videoOrDefault() == Video.ALL;
  }

  BrowserHost habitat() {
    return habitat;
  }

  void doubt(String reason) {
    wear.doubt(reason);
  }

  boolean isAlive() {
    return habitat.isAlive() && devTools.isOpen();
  }

  @Override
  public boolean isHealthy() {
    return answers()
        && habitat.trouble(PULSE).isEmpty()
        && processes() < processesWhenNew + MORE_PROCESSES;
  }

  @Override
  public boolean answers() {
    return answers(PULSE);
  }

  @Override
  public Optional<String> trouble() {
    // Uses a longer timeout than between runs, because a slow browser may still give a verdict.
    if (answers(TIMEOUT)) {
      return habitat.trouble(TIMEOUT);
    }
    return isAlive()
        ? Optional.of(
            "the browser hangs: it did not answer within %d s".formatted(TIMEOUT.toSeconds()))
        : Optional.of(ended());
  }

  /**
   * For a remote browser, only the closed DevTools connection is visible, so the host is asked for
   * the reason.
   */
  private String ended() {
    String plain = "the browser crashed or was ended";
    return habitat.isAlive() ? habitat.trouble(TIMEOUT).orElse(plain) : plain;
  }

  private boolean answers(Duration timeout) {
    if (!isAlive()) {
      return false;
    }
    try {
      return devTools.call(timeout, "Browser.getVersion", Map.of()).has("product");
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
    return habitat.processes();
  }

  @Override
  public long memory() {
    return habitat.memory();
  }

  @Override
  public void kill() {
    habitat.end();
    devTools.close();
    WorkFolder.delete(folder);
  }
}
