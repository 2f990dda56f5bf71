package dev.journeybeat.engine.browser.process;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserKind;
import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.process.BrowserInstallation.Executable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a browser and a matching driver: as configured, else on this machine, else a driver
 * downloaded from the maker of the browser.
 */
public final class BrowserLocator {

  private final BrowserSettings settings;
  private final BrowserPaths places;
  private final DriverDownload download;

  BrowserLocator(BrowserSettings settings, BrowserPaths places, DriverDownload download) {
    this.settings = settings;
    this.places = places;
    this.download = download;
  }

  public static BrowserLocator ofThisMachine(BrowserSettings settings) {
    return new BrowserLocator(
        settings,
        BrowserPaths.ofThisMachine(settings.kind()),
        new DriverDownload(settings.kind(), config -> {}));
  }

  /**
   * Finds a browser and a matching driver.
   *
   * @throws InconclusiveException if there is none; the message says where it searched, what it
   *     found, and what to do
   */
  public BrowserInstallation find() {
    List<Executable> browsers = versions("browser.binary", settings.binary(), places.browsers());
    List<Executable> drivers = versions("browser.driver", settings.driver(), places.drivers());
    for (Executable browser : browsers) {
      for (Executable driver : drivers) {
        if (fit(browser, driver)) {
          return new BrowserInstallation(settings.kind(), browser, driver, origin());
        }
      }
    }
    if (browsers.isEmpty() || settings.driver() != null) {
      throw new InconclusiveException(nothing(browsers, drivers, ""));
    }
    return downloaded(browsers, drivers);
  }

  private BrowserInstallation downloaded(List<Executable> browsers, List<Executable> drivers) {
    Executable browser = browsers.get(0);
    try {
      Path file = download.driverFor(browser);
      Executable driver =
          Versions.of(file)
              .orElseThrow(
                  () ->
                      new InconclusiveException(
                          "%s was downloaded, but does not run".formatted(file)));
      if (!fit(browser, driver)) {
        throw new InconclusiveException(driver + " was downloaded, but its version does not match");
      }
      return new BrowserInstallation(settings.kind(), browser, driver, "its driver was downloaded");
    } catch (InconclusiveException e) {
      String failure = "\n  A download of the driver failed: " + e.getMessage();
      throw new InconclusiveException(nothing(browsers, drivers, failure), e);
    }
  }

  private List<Executable> versions(String key, @Nullable Path configured, List<Path> found) {
    if (configured == null) {
      return found.stream().map(Versions::of).flatMap(Optional::stream).toList();
    }
    if (!Files.isExecutable(configured)) {
      throw new InconclusiveException(
          "%s is %s, which %s. Correct it, or remove it to detect one."
              .formatted(
                  key,
                  configured,
                  Files.exists(configured) ? "cannot be executed" : "does not exist"));
    }
    return List.of(
        Versions.of(configured)
            .orElseThrow(
                () ->
                    new InconclusiveException(
                        "%s is %s, which does not print its version when called with --version."
                            .formatted(key, configured))));
  }

  /** Chromium's drivers support one major version each, Firefox's supports many. */
  private boolean fit(Executable browser, Executable driver) {
    return settings.kind() == BrowserKind.FIREFOX || browser.major().equals(driver.major());
  }

  private String origin() {
    boolean configured = settings.binary() != null || settings.driver() != null;
    return configured ? "as configured" : "found on this machine";
  }

  private String nothing(List<Executable> browsers, List<Executable> drivers, String download) {
    BrowserKind kind = settings.kind();
    return """
        No %s with a driver of the same version was found.
          browsers found: %s
          drivers found:  %s%s
          looked for the browser: %s
          looked for the driver:  %s
        Install both: %s
        Or set them in the configuration: browser.binary and browser.driver."""
        .formatted(
            kind.format(),
            told(browsers),
            told(drivers),
            download,
            settings.binary() == null ? places.spokenBrowsers() : "as configured, browser.binary",
            settings.driver() == null ? places.spokenDrivers() : "as configured, browser.driver",
            kind.install());
  }

  private static String told(List<Executable> found) {
    return found.isEmpty()
        ? "none"
        : String.join(", ", found.stream().map(Executable::toString).toList());
  }
}
