package dev.journeybeat.engine.browser.grid;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.GridAddress;
import dev.journeybeat.engine.browser.VideoRecorder;
import dev.journeybeat.engine.browser.cdp.DevTools;
import dev.journeybeat.engine.browser.cdp.DevToolsException;
import dev.journeybeat.engine.browser.chromium.BrowserHost;
import dev.journeybeat.engine.browser.chromium.JourneyDriver;
import dev.journeybeat.engine.browser.process.Session;
import dev.journeybeat.engine.browser.process.WebDriverHttp;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A session of a Grid. Runs use it one after the other, each in its own browser context, because a
 * second session for the same browser would need another slot of the Grid.
 */
final class GridBrowserHost implements BrowserHost {

  private static final Duration PULSE = Duration.ofSeconds(2);

  /** Default timeouts of WebDriver, which an earlier run may have changed. */
  private static final int SCRIPT_TIMEOUT = 30_000;

  private final Session session;
  private final GridAddress grid;
  private final WebDriverHttp http;
  private final GridSessions sessions;
  private final DevTools devTools;
  private final BrowserSettings settings;
  private final GridBackend stage;

  GridBrowserHost(
      Session session,
      GridAddress grid,
      WebDriverHttp http,
      GridSessions sessions,
      DevTools devTools,
      BrowserSettings settings,
      GridBackend stage) {
    this.session = session;
    this.grid = grid;
    this.http = http;
    this.sessions = sessions;
    this.devTools = devTools;
    this.settings = settings;
    this.stage = stage;
  }

  @Override
  public JourneyDriver drive() {
    Map<String, ?> timeouts =
        Map.of(
            "implicit",
            0,
            "pageLoad",
            settings.pageLoadTimeout().toMillis(),
            "script",
            SCRIPT_TIMEOUT);
    Duration timeout = settings.startTimeout();
    if (http.value("POST", session.path() + "/timeouts", timeouts, timeout).isEmpty()) {
      throw new InconclusiveException(
          "The Selenium Grid at %s does not answer for its session.".formatted(grid));
    }
    return JourneyDriver.elsewhere(withoutItsOwnWay(), grid, settings);
  }

  /** The driver's address of the browser is not usable from another machine. */
  private Session withoutItsOwnWay() {
    Map<String, Object> capabilities = new HashMap<>(session.capabilities());
    capabilities.remove("goog:chromeOptions");
    return new Session(session.id(), capabilities);
  }

  @Override
  public boolean leave(JourneyDriver driver) {
    return http.value("GET", session.path() + "/timeouts", null, PULSE).isPresent();
  }

  @Override
  public boolean sharesFiles() {
    return false;
  }

  @Override
  public boolean isAlive() {
    return true;
  }

  /** A busy driver immediately rejects an unknown command. */
  @Override
  public Optional<String> trouble(Duration timeout) {
    try {
      WebDriverHttp.Reply reply = http.ask("GET", session.path() + "/pulse", null, timeout);
      return reply.error().equals("unknown command")
          ? Optional.empty()
          : Optional.of(
              reply.error().equals("invalid session id")
                  ? "the Selenium Grid at %s has ended the browser's session".formatted(grid)
                  : "the Selenium Grid at %s no longer reaches the browser's driver: %s"
                      .formatted(grid, reply.message()));
    } catch (HttpTimeoutException e) {
      return Optional.of(
          "the Selenium Grid at %s or its driver hangs: there was no answer within %d s"
              .formatted(grid, timeout.toSeconds()));
    } catch (IOException e) {
      return Optional.of(
          "the Selenium Grid at %s can no longer be reached: %s"
              .formatted(grid, WebDriverHttp.format(e)));
    }
  }

  /** Counted by the browser, because they run on another machine. */
  @Override
  public int processes() {
    try {
      return devTools.call(PULSE, "SystemInfo.getProcessInfo", Map.of()).path("processInfo").size();
    } catch (DevToolsException e) {
      return 0;
    }
  }

  @Override
  public long memory() {
    return 0;
  }

  @Override
  public VideoRecorder film() {
    return stage.film();
  }

  @Override
  public void end() {
    if (!sessions.end(session)) {
      // Closing the browser ends a hanging command of its driver.
      devTools.post("", "Browser.close", Map.of());
      sessions.endRest();
    }
    stage.end();
  }
}
