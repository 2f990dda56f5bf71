package dev.journeybeat.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.browser.pool.Browsers;
import dev.journeybeat.engine.browser.process.BrowserLocator;
import dev.journeybeat.engine.browser.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a killed Journeybeat left behind is ended at the next start, and nothing else. */
final class LeftoversIT {

  @RegisterExtension static final BrowserWork WORK = new BrowserWork();

  @Test
  void endsWhatAKilledOneLeft_andNoStrangers() throws IOException {
    OtherJourneybeat killed = OtherJourneybeat.start(WORK.folder());
    killed.kill();
    Set<ProcessHandle> orphans = WORK.processes().find();
    assertThat(orphans).as("Chromium outlives the one that started it").isNotEmpty();
    Path home = Files.createTempDirectory("person");
    Process stranger = chromiumOfAPerson(home);

    try (OtherJourneybeat alive = OtherJourneybeat.start(WORK.folder())) {
      Set<ProcessHandle> others = WORK.processes().find();
      assertThat(others).doesNotContainAnyElementsOf(orphans);

      new Browsers(new TestSettings().build(), WORK.folder(), Clock.systemUTC()).close();

      assertThat(others).isNotEmpty().allMatch(ProcessHandle::isAlive);
      assertThat(folders()).hasSize(1);
      assertThat(stranger.isAlive()).isTrue();
      assertThat(alive).isNotNull();
    } finally {
      stranger.descendants().forEach(ProcessHandle::destroyForcibly);
      stranger.destroyForcibly().onExit().join();
      WorkFolder.delete(home);
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void leavesTheBrowsersOfThisProcessAlone() {
    try (Browsers first =
        new Browsers(new TestSettings().build(), WORK.folder(), Clock.systemUTC())) {
      first.warmUp();
      ProcessHandle driver = driver();
      try (Browsers second =
          new Browsers(new TestSettings().build(), WORK.folder(), Clock.systemUTC())) {
        assertThat(second.processes()).isZero();
      }
      assertThat(driver.isAlive()).isTrue();
      first.open(command -> {}).close();
      assertThat(driver()).isEqualTo(driver);
    }
  }

  private static ProcessHandle driver() {
    return WORK.processes().find().stream()
        .filter(process -> process.info().command().orElse("").endsWith("/chromedriver"))
        .findAny()
        .orElseThrow();
  }

  private static Process chromiumOfAPerson(Path home) throws IOException {
    Path browser = BrowserLocator.ofThisMachine(new TestSettings().build()).find().browser().path();
    Process process =
        new ProcessBuilder(
                List.of(
                    browser.toString(),
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + home,
                    "about:blank"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    await().until(() -> Files.exists(home.resolve("DevToolsActivePort")));
    return process;
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.list(WORK.folder())) {
      return files.filter(Files::isDirectory).toList();
    }
  }
}
