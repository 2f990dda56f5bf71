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

/** The driver a journey is given: Selenium's for Chrome, confined to the windows of one context. */
public final class JourneyDriver extends ChromeDriver {

  // Kept, or its level would be forgotten. It warns once a run that it has no typed DevTools of
  // this Chromium's version, which journeys seldom use.
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

  /** Drives a session of a driver on this machine. */
  static JourneyDriver here(Session session, URI driver, BrowserSettings settings) {
    return new JourneyDriver(server(driver), new JourneyConnection(session, null), settings, false);
  }

  /** Drives a session of a Grid; files that a page is given are sent there first. */
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

  /** Goes to the window, and from now on to no window of another context. */
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

  /** Closes its connections, and so ends their threads; the session has ended, or its driver. */
  void disconnect() {
    maybeGetDevTools().ifPresent(DevTools::close);
    connection.close();
    driver.client.close();
  }

  /** A driver or a Grid that is already running and goes on after the session. */
  private static final class RunningServer extends ChromeDriverService {

    private final URL address;

    RunningServer(URL address) throws IOException {
      super(anyExecutable(), 1, Duration.ofSeconds(1), null, Map.of());
      this.address = address;
    }

    /** Selenium looks whether there is one, and would get one if there were not. */
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
