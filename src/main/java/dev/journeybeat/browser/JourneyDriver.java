package dev.journeybeat.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.devtools.DevTools;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.http.ClientConfig;

/** The driver a journey is given: Selenium's for Chrome, confined to the windows of one context. */
final class JourneyDriver extends ChromeDriver {

  // Kept, or its level would be forgotten. It warns once a run that it has no typed DevTools of
  // this Chromium's version, which journeys seldom use.
  private static final Logger DEVTOOLS_VERSIONS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  private final String session;
  private final HttpCommandExecutor connection;

  static {
    DEVTOOLS_VERSIONS.setLevel(Level.SEVERE);
  }

  private JourneyDriver(ChromeDriverService driver, ChromeOptions options, ClientConfig config) {
    super(driver, options, config);
    this.session = String.valueOf(getSessionId());
    this.connection = (HttpCommandExecutor) getCommandExecutor();
  }

  /**
   * Starts a WebDriver session in a browser that runs already.
   *
   * @param socket of the browser's DevTools
   */
  static JourneyDriver attach(DriverServer driver, URI socket, BrowserSettings settings) {
    ChromeOptions options = new ChromeOptions();
    options.setExperimentalOption("debuggerAddress", socket.getAuthority());
    options.setAcceptInsecureCerts(settings.acceptInsecureCertificates());
    options.setPageLoadTimeout(settings.pageLoadTimeout());
    ClientConfig config =
        ClientConfig.defaultConfig()
            .connectionTimeout(Duration.ofSeconds(10))
            .readTimeout(settings.pageLoadTimeout().plusSeconds(60));
    try {
      return new JourneyDriver(new RunningService(driver), options, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes to the window, and from now on to no window of another context. */
  void confine(Windows windows, String window, CommandListener listener, Recorder recorder) {
    switchTo().window(window);
    windows.switchedTo(window);
    setCommandExecutor(new ContextCommands(connection, listener, windows, recorder));
  }

  String session() {
    return session;
  }

  /** Closes its connections, and so ends their threads; the session has ended, or its driver. */
  void disconnect() {
    maybeGetDevTools().ifPresent(DevTools::close);
    connection.client.close();
  }

  /** A driver that is already running and goes on after the session. */
  private static final class RunningService extends ChromeDriverService {

    RunningService(DriverServer server) throws IOException {
      super(server.executable().toFile(), server.port(), Duration.ofSeconds(1), null, Map.of());
    }

    @Override
    public boolean isRunning() {
      return true;
    }

    @Override
    public void start() {}

    @Override
    public void stop() {}
  }
}
