package dev.journeybeat.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.pool.Browsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Executables that tell a version and then do not do what a browser does. */
final class StartFailureTest {

  @RegisterExtension static final BrowserWork WORK = new BrowserWork();

  private final TestSettings settings = new TestSettings();

  @BeforeEach
  void haveDriver(@TempDir Path machine) throws IOException {
    settings.startTimeout = Duration.ofSeconds(1);
    settings.driver = executable(machine, "chromedriver", "ChromeDriver 156.0.0.1", "sleep 60");
  }

  @Test
  void saysWhatTheBrowserSaid_whenItEnds(@TempDir Path machine) throws IOException {
    settings.binary =
        executable(
            machine, "chrome", "Chromium 156.0.0.1", "echo 'No usable sandbox! Update.'; exit 3");

    fails(
        """
        chrome exited at startup with exit code 3; its output:
          No usable sandbox! Update.\
        """);
  }

  @Test
  void saysHowLongItWaited_whenTheBrowserHangs(@TempDir Path machine) throws IOException {
    settings.binary = executable(machine, "chrome", "Chromium 156.0.0.1", "sleep 60");

    fails("chrome was not ready after 1 s.");
  }

  @Test
  void saysSo_whenTheDriverHangs(@TempDir Path machine) throws IOException {
    settings.binary =
        executable(
            machine,
            "chrome",
            "Chromium 156.0.0.1",
            "printf '1\\n/devtools/browser/1' > \"${1#--user-data-dir=}/DevToolsActivePort\";"
                + "sleep 60");

    fails("chromedriver was not ready after 1 s.");
  }

  /** A run, the doctor, and a run again: each fails by itself, and nothing is left of any. */
  private void fails(String message) {
    try (Browsers browsers = new Browsers(settings.build(), WORK.folder(), Clock.systemUTC())) {
      assertThat(browsers.trouble()).as("nothing is started to see that").isEmpty();
      assertThatThrownBy(() -> browsers.open(command -> {}))
          .isInstanceOf(InconclusiveException.class)
          .hasMessage(message);
      assertThat(browsers.check()).isEqualTo(new BrowserCheck(false, message));
      assertThatThrownBy(browsers::warmUp).hasMessage(message);
      assertThat(browsers.trouble()).contains(message);
      assertThat(WORK.processes().find()).isEmpty();
      assertThat(browsers.use()).isEqualTo(new BrowserUse(0, 0, 0L, 0));
    }
  }

  private static Path executable(Path folder, String name, String version, String act)
      throws IOException {
    String script =
        "#!/bin/sh\nif [ \"$1\" = --version ]; then echo '%s'; exit; fi\n%s\n"
            .formatted(version, act);
    Path file = Files.writeString(folder.resolve(name), script);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
