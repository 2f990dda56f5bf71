package dev.journeybeat.engine.browser.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserKind;
import dev.journeybeat.engine.browser.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executables that only tell their version, in a machine that has nothing else. */
final class BrowserLocatorTest {

  private final TestSettings settings = new TestSettings();

  @Test
  void takesTheBrowserThatHasADriverOfItsVersion(@TempDir Path machine) throws IOException {
    executable(machine, "google-chrome", "Google Chrome 155.0.1.2 ");
    Path browser = executable(machine, "chromium", "Chromium 156.0.8078.79 built on Debian");
    Path driver = executable(machine, "chromedriver", "ChromeDriver 156.0.1.1 (a21ce95)");

    assertThat(find(machine))
        .hasToString(
            "Chrome or Chromium %s (version 156.0.8078.79) with driver %s (version 156.0.1.1), "
                    .formatted(browser, driver)
                + "found on this machine");
  }

  @Test
  void takesWhatTheConfigurationNames(@TempDir Path machine) throws IOException {
    executable(machine, "chromium", "Chromium 156.0.0.1");
    executable(machine, "chromedriver", "ChromeDriver 156.0.0.1");
    settings.binary = executable(machine, "my-chrome", "Chromium 150.0.0.1");
    settings.driver = executable(machine, "my-driver", "ChromeDriver 150.0.0.2");

    BrowserInstallation found = find(machine);

    assertThat(found.browser().path()).isEqualTo(settings.binary);
    assertThat(found.driver().path()).isEqualTo(settings.driver);
    assertThat(found.origin()).isEqualTo("as configured");
  }

  @Test
  void saysWhatWasLookedForAndHowToInstallIt_whenThereIsNothing(@TempDir Path machine) {
    assertThatThrownBy(() -> find(machine))
        .isInstanceOf(InconclusiveException.class)
        .hasMessage(
            """
            No Chrome or Chromium with a driver of the same version was found.
              browsers found: none
              drivers found:  none
              looked for the browser: google-chrome, chromium in %1$s, and %1$s/opt/chrome
              looked for the driver:  chromedriver in %1$s, and %1$s/opt/chromedriver
            Install both: apt-get install chromium chromium-driver
            Or set them in the configuration: browser.binary and browser.driver."""
                .formatted(machine));
  }

  @Test
  void saysWhichVersionsThereAre_whenTheyDoNotFit(@TempDir Path machine) throws IOException {
    Path browser = executable(machine, "chromium", "Chromium 156.0.0.1");
    settings.driver = executable(machine, "my-driver", "ChromeDriver 150.0.0.1");

    assertThatThrownBy(() -> find(machine))
        .hasMessage(
            """
            No Chrome or Chromium with a driver of the same version was found.
              browsers found: %s (version 156.0.0.1)
              drivers found:  %s (version 150.0.0.1)
              looked for the browser: google-chrome, chromium in %3$s, and %3$s/opt/chrome
              looked for the driver:  as configured, browser.driver
            Install both: apt-get install chromium chromium-driver
            Or set them in the configuration: browser.binary and browser.driver."""
                .formatted(browser, settings.driver, machine));
  }

  @Test
  void saysThatTheDownloadFailed_whenThereIsNoDriver(@TempDir Path machine) throws IOException {
    executable(machine, "chromium", "Chromium 156.0.0.1");

    assertThatThrownBy(() -> find(machine))
        .hasMessageContaining(
            "\n  drivers found:  none"
                + "\n  A download of the driver failed: no network"
                + "\n  looked for the browser: ");
  }

  @Test
  void saysWhatIsWrongWithWhatTheConfigurationNames(@TempDir Path machine) throws IOException {
    settings.binary = machine.resolve("no-such-file");
    assertThatThrownBy(() -> find(machine))
        .hasMessage(
            "browser.binary is %s, which does not exist. Correct it, or remove it to detect one."
                .formatted(settings.binary));

    settings.binary = executable(machine, "broken", "no version");
    assertThatThrownBy(() -> find(machine))
        .hasMessage(
            "browser.binary is %s, which does not print its version when called with --version."
                .formatted(settings.binary));
  }

  private BrowserInstallation find(Path machine) {
    BrowserPaths places =
        new BrowserPaths(
            List.of(machine),
            List.of("google-chrome", "chromium"),
            List.of(machine.resolve("opt/chrome")),
            List.of("chromedriver"),
            List.of(machine.resolve("opt/chromedriver")));
    DriverDownload download =
        new DriverDownload(
            BrowserKind.CHROME,
            config -> {
              throw new IllegalStateException("no network");
            });
    return new BrowserLocator(settings.build(), places, download).find();
  }

  private static Path executable(Path folder, String name, String says) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\necho '" + says + "'\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
