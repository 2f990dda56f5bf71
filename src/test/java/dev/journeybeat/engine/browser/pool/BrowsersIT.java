package dev.journeybeat.engine.browser.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.browser.BrowserCheck;
import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.BrowserUse;
import dev.journeybeat.engine.browser.BrowserWork;
import dev.journeybeat.engine.browser.TestSettings;
import dev.journeybeat.engine.browser.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriverException;

/** Browsers are kept, replaced, and never lost. */
@Timeout(300)
final class BrowsersIT {

  @RegisterExtension static final BrowserWork WORK = new BrowserWork();

  private final TestSite site = new TestSite().page("/", "<title>Shop</title>");
  private final TestSettings settings = new TestSettings();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void isAsBefore_after20Runs() {
    try (Browsers browsers = browsers()) {
      walk(browsers);
      Set<ProcessHandle> before = WORK.processes().find();
      int threads = threads();

      for (int run = 0; run < 20; run++) {
        walk(browsers);
      }

      await()
          .untilAsserted(
              () -> assertThat(WORK.processes().find()).hasSizeLessThanOrEqualTo(before.size()));
      assertThat(driverOf(before))
          .as("the same browser")
          .isPresent()
          .get()
          .matches(ProcessHandle::isAlive);
      await().untilAsserted(() -> assertThat(threads()).isLessThan(threads + 10));
      assertThat(browsers.processes()).isEqualTo(WORK.processes().find().size());
    }
    assertThat(WORK.processes().find()).isEmpty();
  }

  @Test
  void tellsWhatTheyTake() {
    try (Browsers browsers = browsers()) {
      assertThat(browsers.trouble()).isEmpty();
      walk(browsers);

      BrowserUse use = browsers.use();
      assertThat(use.browsers()).isEqualTo(1);
      assertThat(use.processes()).isGreaterThan(2);
      assertThat(use.memoryBytes()).isBetween(50_000_000L, 2_000_000_000L);
      assertThat(use.leaked()).isZero();
      assertThat(browsers.trouble()).isEmpty();
    }
  }

  @Test
  void startsAheadOfTheFirstRun() {
    try (Browsers browsers = browsers()) {
      assertThat(browsers.processes()).isZero();
      browsers.warmUp();
      browsers.warmUp();
      ProcessHandle driver = driver();

      walk(browsers);

      assertThat(driver()).isEqualTo(driver);
    }
  }

  @Test
  void isReplaced_afterItsRuns() {
    settings.runsPerBrowser = 2;
    try (Browsers browsers = browsers()) {
      walk(browsers);
      ProcessHandle first = driver();
      walk(browsers);
      assertThat(WORK.processes().find()).isEmpty();
      walk(browsers);
      assertThat(driver()).isNotEqualTo(first);
    }
  }

  @Test
  void isReplaced_whenARunLeavesItTooBig() {
    settings.maxMemory = "50 MB";
    try (Browsers browsers = browsers()) {
      walk(browsers);
      assertThat(WORK.processes().find()).isEmpty();
      walk(browsers);
    }
  }

  @Test
  void isReplaced_onDoubt() {
    try (Browsers browsers = browsers()) {
      try (BrowserContext context = browsers.open(command -> {})) {
        context.doubt("its picture was black");
      }
      assertThat(WORK.processes().find()).isEmpty();
      walk(browsers);
    }
  }

  @Test
  void isReplaced_whenItsDriverWasKilled() {
    try (Browsers browsers = browsers()) {
      walk(browsers);
      driver().destroyForcibly();
      walk(browsers);
      assertThat(browsers.processes()).isEqualTo(WORK.processes().find().size());
    }
  }

  @Test
  void isReplaced_whenItsDriverHangsBetweenRuns() throws Exception {
    try (Browsers browsers = browsers()) {
      walk(browsers);
      ProcessHandle hanging = driver();
      signal(hanging, "STOP");
      walk(browsers);
      assertThat(hanging.isAlive()).isFalse();
    }
  }

  @Test
  void isReplaced_whenItWasKilledBetweenRuns() {
    try (Browsers browsers = browsers()) {
      walk(browsers);
      ProcessHandle itsDriver = driver();
      browser().destroyForcibly();
      walk(browsers);
      assertThat(itsDriver.isAlive()).isFalse();
    }
  }

  @Test
  void isReplaced_whenItHangsBetweenRuns() throws Exception {
    try (Browsers browsers = browsers()) {
      walk(browsers);
      ProcessHandle hanging = browser();
      signal(hanging, "STOP");
      walk(browsers);
      assertThat(hanging.isAlive()).isFalse();
    }
  }

  @Test
  void givesEvidenceAndEnds_whenItsDriverHangsDuringARun() throws Exception {
    try (Browsers browsers = browsers()) {
      BrowserContext context = browsers.open(command -> {});
      context.driver().get(site.address("/"));
      signal(driver(), "STOP");
      CompletableFuture<?> hangs = CompletableFuture.runAsync(() -> context.driver().getTitle());

      assertThat(context.title()).isEqualTo("Shop");
      assertThat(context.screenshot()).isNotEmpty();
      context.kill();

      assertThat(WORK.processes().find()).isEmpty();
      assertThatThrownBy(hangs::join).hasCauseInstanceOf(WebDriverException.class);
      context.close();
      walk(browsers);
    }
  }

  @Test
  void endsTheOrphan_whenItsDriverWasKilledDuringARun() {
    try (Browsers browsers = browsers()) {
      BrowserContext context = browsers.open(command -> {});
      driver().destroyForcibly();
      await()
          .untilAsserted(() -> assertThatThrownBy(() -> context.driver().getTitle()).isNotNull());
      context.close();
      assertThat(WORK.processes().find()).isEmpty();
      walk(browsers);
    }
  }

  @Test
  void closesQuickly_whenItHangs() throws Exception {
    try (Browsers browsers = browsers()) {
      BrowserContext context = browsers.open(command -> {});
      signal(browser(), "STOP");
      signal(driver(), "STOP");

      long begin = System.nanoTime();
      context.close();

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
      assertThat(WORK.processes().find()).isEmpty();
    }
  }

  @Test
  void killsFromAnotherThread_whileTheJourneyWaits() {
    try (Browsers browsers = browsers()) {
      BrowserContext context = browsers.open(command -> {});
      CompletableFuture<?> waits =
          CompletableFuture.runAsync(
              () ->
                  ((JavascriptExecutor) context.driver())
                      .executeAsyncScript("setTimeout(arguments[0], 60000)"));
      context.kill();
      assertThatThrownBy(waits::join).hasCauseInstanceOf(WebDriverException.class);
      context.close();
      walk(browsers);
    }
  }

  @Test
  void oneRunAtATime_andTheNextWaits() {
    try (Browsers browsers = browsers()) {
      BrowserContext first = browsers.open(command -> {});
      CompletableFuture<BrowserContext> second =
          // Not in the common pool: Selenium's client needs it, and on two cores it is one thread.
          CompletableFuture.supplyAsync(
              () -> browsers.open(command -> {}), task -> new Thread(task).start());
      await().during(Duration.ofMillis(300)).until(() -> !second.isDone());
      first.close();
      second.join().close();
    }
  }

  @Test
  void twoAtOnce_areTwoBrowsers() {
    settings.atOnce = 2;
    try (Browsers browsers = browsers()) {
      BrowserContext first = browsers.open(command -> {});
      BrowserContext second = browsers.open(command -> {});
      assertThat(drivers().count()).isEqualTo(2);
      first.close();
      second.close();
      walk(browsers);
      assertThat(drivers().count()).isEqualTo(2);
    }
  }

  @Test
  void closeEndsAlsoABrowserInUse() {
    Browsers browsers = browsers();
    BrowserContext context = browsers.open(command -> {});
    browsers.close();
    assertThat(WORK.processes().find()).isEmpty();
    context.close();
    assertThatThrownBy(() -> browsers.open(command -> {}))
        .hasMessage("No browser is started: Journeybeat is stopping.");
  }

  @Test
  void leavesNoFile() throws IOException {
    Path outside;
    try (Browsers browsers = browsers()) {
      walk(browsers);
      try (Stream<Path> files = Files.walk(WORK.folder())) {
        Path link = files.filter(file -> file.endsWith("SingletonSocket")).findAny().orElseThrow();
        outside = Files.readSymbolicLink(link).getParent();
      }
      assertThat(outside).exists();
    }
    assertThat(outside).doesNotExist();
    try (Stream<Path> files = Files.list(WORK.folder())) {
      assertThat(files).containsExactly(WORK.folder().resolve("lock"));
    }
  }

  @Test
  void tellsTheDoctor() {
    try (Browsers browsers = browsers()) {
      BrowserCheck check = browsers.check();
      assertThat(check.text())
          .matches(
              "Chrome or Chromium /\\S+ \\(version [\\d.]+\\) with driver /\\S+ \\(version"
                  + " [\\d.]+\\), found on this machine; it starts and opens a page\\.");
      assertThat(check.usable()).isTrue();
      assertThat(WORK.processes().find()).isEmpty();
    }
  }

  private Browsers browsers() {
    return new Browsers(settings.build(), WORK.folder(), Clock.systemUTC());
  }

  private void walk(Browsers browsers) {
    try (BrowserContext context = browsers.open(command -> {})) {
      context.driver().get(site.address("/"));
      assertThat(context.driver().getTitle()).isEqualTo("Shop");
    }
  }

  private static ProcessHandle driver() {
    return drivers().findAny().orElseThrow();
  }

  private static Stream<ProcessHandle> drivers() {
    return WORK.processes().find().stream().filter(process -> names(process, "chromedriver"));
  }

  private static Optional<ProcessHandle> driverOf(Set<ProcessHandle> processes) {
    return processes.stream().filter(process -> names(process, "chromedriver")).findAny();
  }

  /** Chromium's first process: the one that no other of them has started. */
  private static ProcessHandle browser() {
    return WORK.processes().find().stream()
        .filter(process -> process.parent().equals(Optional.of(ProcessHandle.current())))
        .filter(process -> !names(process, "chromedriver"))
        .findAny()
        .orElseThrow();
  }

  private static boolean names(ProcessHandle process, String name) {
    return process.info().command().orElse("").endsWith("/" + name);
  }

  private static void signal(ProcessHandle process, String signal)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  private static int threads() {
    // Java's HTTP client ends its thread when nobody holds the client any more.
    System.gc();
    return Thread.getAllStackTraces().size();
  }
}
