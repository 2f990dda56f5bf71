package dev.journeybeat.engine.browser.firefox;

import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.CommandListener;
import dev.journeybeat.engine.browser.process.DriverServer;
import dev.journeybeat.engine.browser.process.JourneyCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.firefox.FirefoxDriver;
import org.openqa.selenium.firefox.FirefoxOptions;
import org.openqa.selenium.firefox.GeckoDriverService;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.http.ClientConfig;

/** The WebDriver of a journey: Selenium's for Firefox. A journey can quit it without harm. */
final class FirefoxJourneyDriver extends FirefoxDriver {

  private final String session;
  private final HttpCommandExecutor connection;

  private FirefoxJourneyDriver(
      GeckoDriverService driver, FirefoxOptions options, ClientConfig config) {
    super(driver, options, config);
    this.session = String.valueOf(getSessionId());
    this.connection = (HttpCommandExecutor) getCommandExecutor();
  }

  /** Starts Firefox. */
  static FirefoxJourneyDriver start(
      DriverServer driver, FirefoxOptions options, BrowserSettings settings) {
    ClientConfig config =
        ClientConfig.defaultConfig()
            .connectionTimeout(Duration.ofSeconds(10))
            .readTimeout(settings.pageLoadTimeout().plusSeconds(60));
    try {
      return new FirefoxJourneyDriver(new RunningService(driver), options, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on, commands belong to the journey. */
  void begin(FirefoxRecorder recorder, CommandListener listener) {
    recorder.listen(this);
    setCommandExecutor(new JourneyCommands(connection, listener));
  }

  String session() {
    return session;
  }

  /** Closes its connections, which ends their threads. The driver has ended. */
  void disconnect() {
    // Only quit closes the BiDi connection; the driver has ended and can't be reached.
    setCommandExecutor(command -> JourneyCommands.success(command, null));
    quit();
    connection.client.close();
  }

  /** An existing driver that keeps running after the session. */
  private static final class RunningService extends GeckoDriverService {

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
