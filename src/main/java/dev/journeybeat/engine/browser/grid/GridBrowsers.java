package dev.journeybeat.engine.browser.grid;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.Browser;
import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.BrowserSource;
import dev.journeybeat.engine.browser.GridAddress;
import dev.journeybeat.engine.browser.cdp.DevToolsLink;
import dev.journeybeat.engine.browser.chromium.BrowserHost;
import dev.journeybeat.engine.browser.chromium.Chromium;
import dev.journeybeat.engine.browser.process.Session;
import dev.journeybeat.engine.browser.process.WebDriverHttp;
import dev.journeybeat.engine.browser.process.WorkFolder;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Browsers that are sessions of a Selenium Grid. */
public final class GridBrowsers implements BrowserSource {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final BrowserSettings settings;
  private final GridAddress grid;
  private final WebDriverHttp http;
  private final GridCapabilities wish;
  private final GridSessions sessions;
  private final GridBackend stage;
  private final Clock clock;

  public GridBrowsers(
      BrowserSettings settings,
      GridAddress grid,
      GridCapabilities wish,
      GridBackend stage,
      Clock clock) {
    this.settings = settings;
    this.grid = grid;
    this.http = new WebDriverHttp(grid.root(), grid.authorization());
    this.wish = wish;
    this.stage = stage;
    this.sessions = new GridSessions(http);
    this.clock = clock;
  }

  public static GridBrowsers of(BrowserSettings settings, Clock clock) {
    return new GridBrowsers(
        settings,
        GridAddress.of(Objects.requireNonNull(settings.gridUrl())),
        GridCapabilities.of(settings, List.of()),
        GridBackend.NONE,
        clock);
  }

  @Override
  public Browser start(Path folder) {
    sessions.endRest();
    Session session = begin();
    try {
      return connect(session, folder);
    } catch (RuntimeException e) {
      sessions.end(session);
      WorkFolder.delete(folder);
      throw e;
    }
  }

  private Session begin() {
    try {
      return Session.begin(http, wish.capabilities(), settings.startTimeout());
    } catch (HttpTimeoutException e) {
      String none = "had none within %d s".formatted(settings.startTimeout().toSeconds());
      throw new InconclusiveException(asked(none) + status(), e);
    } catch (IOException e) {
      throw new InconclusiveException(
          asked("could not be reached: " + WebDriverHttp.format(e)) + ".", e);
    } catch (Session.Refused e) {
      throw new InconclusiveException(asked("refused: " + e.getMessage()) + status(), e);
    }
  }

  private String asked(String end) {
    return "The Selenium Grid at %s was asked for a %s and %s".formatted(grid, wish.browser(), end);
  }

  /** The status of the Grid, if it returns one. */
  private String status() {
    return http.value("GET", "/status", null, TIMEOUT)
        .map(status -> ". Its status: " + GridStatus.of(status) + ".")
        .orElse(".");
  }

  private Chromium connect(Session session, Path folder) {
    DevToolsLink link =
        DevToolsLink.open(
            grid.devTools(session.id()),
            grid.authorization(),
            settings,
            clock,
            "The Selenium Grid at %s provided a browser whose DevTools do not answer."
                .formatted(grid));
    try {
      link.presentOrdinary(userAgent(link), settings);
      link.targets().place(settings.timeZone());
      link.watch();
      BrowserHost habitat =
          new GridBrowserHost(session, grid, http, sessions, link.devTools(), settings, stage);
      sessions.keep(session, link.devTools());
      return new Chromium(settings, folder, habitat, link, clock);
    } catch (RuntimeException e) {
      link.devTools().close();
      throw e;
    }
  }

  /** The user agent of an ordinary browser on that machine, because a headless one says so. */
  private String userAgent(DevToolsLink link) {
    String own = link.version().path("userAgent").asText().replace("HeadlessChrome", "Chrome");
    String suffix = settings.userAgentSuffix();
    return suffix == null ? own : own + " " + suffix;
  }

  @Override
  public String survey() {
    try {
      WebDriverHttp.Reply reply = http.ask("GET", "/status", null, TIMEOUT);
      if (!reply.isGood()) {
        throw new InconclusiveException(
            "The Selenium Grid at %s does not report its status: %s."
                .formatted(grid, reply.message()));
      }
      GridStatus status = GridStatus.of(reply.value());
      if (!status.ready() && !status.isFull()) {
        throw new InconclusiveException("The Selenium Grid at %s is %s.".formatted(grid, status));
      }
      return "Selenium Grid at %s: %s".formatted(grid, status);
    } catch (IOException e) {
      throw new InconclusiveException(
          "The Selenium Grid at %s could not be reached: %s. Correct browser.grid-url, or start it."
              .formatted(grid, WebDriverHttp.format(e)),
          e);
    }
  }

  @Override
  public void close() {
    sessions.close();
  }
}
