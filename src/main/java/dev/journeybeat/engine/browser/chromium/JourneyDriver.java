package dev.journeybeat.engine.browser.chromium;

import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.CommandListener;
import dev.journeybeat.engine.browser.GridAddress;
import dev.journeybeat.engine.browser.cdp.Recorder;
import dev.journeybeat.engine.browser.cdp.Windows;
import dev.journeybeat.engine.browser.process.JourneyConnection;
import dev.journeybeat.engine.browser.process.Session;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.devtools.DevTools;
import org.openqa.selenium.remote.FileDetector;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.LocalFileDetector;
import org.openqa.selenium.remote.http.ClientConfig;

/** The WebDriver of a journey: Selenium's for Chrome, limited to the windows of one context. */
public final class JourneyDriver extends ChromeDriver {

  // Strong reference, because the level of a collected logger is lost. The logger warns once per
  // run that there are no typed DevTools for this version of Chromium, which journeys seldom use.
  private static final Logger DEVTOOLS_VERSIONS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  private final JourneyConnection connection;
  private final HttpCommandExecutor driver;
  private final boolean elsewhere;

  static {
    DEVTOOLS_VERSIONS.setLevel(Level.SEVERE);
  }

  private JourneyDriver(
      ChromeDriverService server,
      JourneyConnection connection,
      BrowserSettings settings,
      boolean elsewhere) {
    super(
        server,
        new ChromeOptions(),
        ClientConfig.defaultConfig()
            .withFilter(connection)
            .connectionTimeout(Duration.ofSeconds(10))
            .readTimeout(settings.pageLoadTimeout().plusSeconds(60)));
    this.connection = connection;
    this.driver = (HttpCommandExecutor) getCommandExecutor();
    this.elsewhere = elsewhere;
  }

  /** Uses a session of a driver on this machine. */
  static JourneyDriver here(Session session, URI driver, BrowserSettings settings) {
    return new JourneyDriver(server(driver), new JourneyConnection(session, null), settings, false);
  }

  /** Uses a session of a Grid. Files for uploads are sent there first. */
  public static JourneyDriver elsewhere(
      Session session, GridAddress grid, BrowserSettings settings) {
    return new JourneyDriver(
        server(grid.root()), new JourneyConnection(session, grid.authorization()), settings, true);
  }

  private static ChromeDriverService server(URI address) {
    try {
      return new RunningServer(address.toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Switches to the window, and from now on rejects windows of other contexts. */
  void confine(Windows windows, String window, CommandListener listener, Recorder recorder) {
    switchTo().window(window);
    windows.switchedTo(window);
    setCommandExecutor(new ContextCommands(driver, listener, windows, recorder));
  }

  @Override
  public FileDetector getFileDetector() {
    return elsewhere ? new LocalFileDetector() : super.getFileDetector();
  }

  String session() {
    return connection.session().id();
  }

  /** Closes its connections, which ends their threads. The session or its driver has ended. */
  void disconnect() {
    maybeGetDevTools().ifPresent(DevTools::close);
    connection.close();
    driver.client.close();
  }

  /** An existing driver or Grid that keeps running after the session. */
  private static final class RunningServer extends ChromeDriverService {

    private final URL address;

    RunningServer(URL address) throws IOException {
      super(anyExecutable(), 1, Duration.ofSeconds(1), null, Map.of());
      this.address = address;
    }

    /** Selenium checks for a driver, and would download one if it were missing. */
    private static File anyExecutable() {
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      return new File(ProcessHandle.current().info().command().orElse(java.toString()));
    }

    @Override
    public URL getUrl() {
      return address;
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
