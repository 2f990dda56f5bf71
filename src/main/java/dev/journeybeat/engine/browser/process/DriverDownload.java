package dev.journeybeat.engine.browser.process;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserKind;
import dev.journeybeat.engine.browser.process.BrowserInstallation.Executable;
import io.github.bonigarcia.wdm.WebDriverManager;
import io.github.bonigarcia.wdm.config.Config;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Downloads a driver with WebDriverManager, which caches it. */
final class DriverDownload {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final int SECONDS_PER_REQUEST = 20;

  private final BrowserKind kind;
  private final Consumer<Config> tune;

  /**
   * @param tune customizes WebDriverManager, such as its cache folder
   */
  DriverDownload(BrowserKind kind, Consumer<Config> tune) {
    this.kind = kind;
    this.tune = tune;
  }

  /**
   * @throws InconclusiveException if there is none for this browser, or the download fails
   */
  Path driverFor(Executable browser) {
    try {
      return Path.of(Await.call(TIMEOUT, () -> download(browser)));
    } catch (TimeoutException e) {
      throw new InconclusiveException("not finished after " + TIMEOUT.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InconclusiveException("interrupted", e);
    } catch (RuntimeException e) {
      throw new InconclusiveException(String.valueOf(e.getMessage()), e);
    }
  }

  private String download(Executable browser) {
    WebDriverManager manager =
        kind == BrowserKind.FIREFOX
            ? WebDriverManager.firefoxdriver()
            : WebDriverManager.chromedriver();
    manager
        .browserVersion(browser.major())
        .timeout(SECONDS_PER_REQUEST)
        .avoidExport()
        .avoidResolutionCache()
        .avoidFallback();
    tune.accept(manager.config());
    manager.setup();
    return manager.getDownloadedDriverPath();
  }
}
