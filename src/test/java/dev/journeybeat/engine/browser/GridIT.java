package dev.journeybeat.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.pool.Browsers;
import dev.journeybeat.engine.browser.process.WebDriverHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** Browsers of a real Selenium Grid are as those of this machine, and none is left there. */
@Timeout(180)
final class GridIT {

  @RegisterExtension static final BrowserWork WORK = new BrowserWork();

  private static TestGrid grid;

  private final TestSite site =
      new TestSite()
          .page("/", "<title>Shop</title><a target=_blank href='/terms'>Terms</a><input type=file>")
          .page("/terms", "<title>Terms</title>")
          .page("/busy", "<title>Busy</title><script>console.error('broken')</script>");
  private final TestSettings settings = new TestSettings();

  @BeforeAll
  static void startGrid(@TempDir Path folder) throws IOException, InterruptedException {
    grid = new TestGrid(folder.resolve("grid.log"));
  }

  @AfterAll
  static void endGrid() {
    grid.close();
  }

  @AfterEach
  void nothingIsLeft() {
    site.close();
    awaitNoSession();
  }

  @Test
  void aSessionServesManyRuns_andEachFindsNothingOfTheOther() {
    try (Browsers browsers = browsers()) {
      Set<String> first;
      try (BrowserContext context = browsers.open(command -> {})) {
        WebDriver driver = context.driver();
        driver.get(site.address("/"));
        script(driver, "document.cookie = 'customer=anna; max-age=3600'");
        script(driver, "localStorage.setItem('basket', 'spoon')");
        driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(7));
        driver.findElement(By.linkText("Terms")).click();
        await().until(() -> driver.getWindowHandles().size() == 2);
        first = grid.sessions();
        assertThat(first).hasSize(1);
      }
      try (BrowserContext context = browsers.open(command -> {})) {
        WebDriver driver = context.driver();
        driver.get(site.address("/"));
        assertThat(script(driver, "return document.cookie + Object.keys(localStorage)"))
            .isEqualTo("");
        assertThat(driver.getWindowHandles()).containsExactly(driver.getWindowHandle());
        assertThat(driver.manage().timeouts().getImplicitWaitTimeout()).isZero();
        assertThat(grid.sessions()).isEqualTo(first);
      }
    }
  }

  @Test
  void theCustomerIsAsConfigured_andUploads(@TempDir Path folder) throws IOException {
    settings.language = "de-AT";
    settings.timeZone = ZoneId.of("Asia/Tokyo");
    settings.userAgentSuffix = "Journeybeat/1.0";
    settings.blockHosts = List.of("*.ads.example");
    Path file = Files.writeString(folder.resolve("spoon.txt"), "2 spoons");
    try (Browsers browsers = browsers();
        BrowserContext context = browsers.open(command -> {})) {
      WebDriver driver = context.driver();
      driver.get(site.address("/"));
      driver.findElement(By.cssSelector("input")).sendKeys(file.toString());

      assertThat(script(driver, "return document.querySelector('input').files[0].name"))
          .isEqualTo("spoon.txt");
      assertThat(script(driver, "return Intl.DateTimeFormat().resolvedOptions().timeZone"))
          .isEqualTo("Asia/Tokyo");
      assertThat(script(driver, "return navigator.languages.join()")).isEqualTo("de-AT,de");
      assertThat(script(driver, "return navigator.userAgent"))
          .endsWith("Journeybeat/1.0")
          .doesNotContain("Headless");
      script(driver, "fetch('http://www.ads.example/').catch(() => {})");
      await()
          .untilAsserted(
              () ->
                  assertThat(context.requests())
                      .extracting(NetworkRequest::failure)
                      .contains("blocked by blocked-hosts"));
    }
  }

  @Test
  void evidenceIsThere_whileTheSessionIsBlocked() {
    try (Browsers browsers = browsers()) {
      BrowserContext context = browsers.open(command -> {});
      context.driver().get(site.address("/busy"));
      CompletableFuture<?> blocked =
          CompletableFuture.runAsync(
              () -> script(context.driver(), "while (true);"), task -> new Thread(task).start());
      await().pollDelay(Duration.ofMillis(300)).until(() -> true);

      assertThat(context.address()).isEqualTo(site.address("/busy"));
      assertThat(context.console()).extracting(ConsoleLine::text).contains("broken");
      assertThat(context.requests()).hasSizeGreaterThanOrEqualTo(1);
      assertThat(context.screenshot()).isNotEmpty();
      assertThat(context.trouble()).isEmpty();
      context.kill();
      // It may also have been ended to get the picture.
      var unused = blocked.handle((done, failure) -> done).join();
      context.close();
      awaitNoSession();
    }
  }

  @Test
  void isReplaced_afterItsRuns_andOnDoubt() {
    settings.runsPerBrowser = 2;
    try (Browsers browsers = browsers()) {
      Set<String> first = walk(browsers);
      assertThat(walk(browsers)).isEqualTo(first);
      awaitNoSession();
      try (BrowserContext context = browsers.open(command -> {})) {
        context.doubt("its picture was black");
      }
      awaitNoSession();
    }
  }

  @Test
  void isReplaced_whenTheGridEndedItBetweenRuns() throws IOException {
    try (Browsers browsers = browsers()) {
      Set<String> first = walk(browsers);
      for (String session : first) {
        new WebDriverHttp(grid.address(), null)
            .ask("DELETE", "/session/" + session, null, Duration.ofSeconds(5));
      }
      assertThat(walk(browsers)).isNotEqualTo(first);
    }
  }

  @Test
  void saysSo_whenNoSlotIsFree() {
    settings.startTimeout = Duration.ofSeconds(5);
    try (Browsers first = browsers();
        Browsers second = browsers()) {
      walk(first);
      assertThatThrownBy(() -> second.open(command -> {}))
          .isInstanceOf(InconclusiveException.class)
          .hasMessageMatching(
              "The Selenium Grid at http://127.0.0.1:\\d+ was asked for a chrome and had none"
                  + " within 5 s. Its status: full, version 4\\.[\\d.]+, 0 of 1 slots free, for"
                  + " chrome [\\d.]+\\.");
    }
  }

  @Test
  void saysSo_whenNothingListens() {
    settings.grid = URI.create("http://anna:secret@127.0.0.1:1");
    try (Browsers browsers = new Browsers(settings(), WORK.folder(), Clock.systemUTC())) {
      assertThatThrownBy(() -> browsers.open(command -> {}))
          .isInstanceOf(InconclusiveException.class)
          .hasMessage(
              "The Selenium Grid at http://127.0.0.1:1 was asked for a chrome and could not be"
                  + " reached: connection refused.");
      assertThat(browsers.check().text())
          .isEqualTo(
              "The Selenium Grid at http://127.0.0.1:1 could not be reached: connection refused."
                  + " Correct browser.grid-url, or start it.");
    }
  }

  @Test
  void saysSo_whenTheGridIsKilledDuringARun(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (TestGrid doomed = new TestGrid(folder.resolve("doomed.log"))) {
      settings.grid = doomed.address();
      try (Browsers browsers = new Browsers(settings(), WORK.folder(), Clock.systemUTC());
          BrowserContext context = browsers.open(command -> {})) {
        context.driver().get(site.address("/"));
        doomed.kill();
        assertThatThrownBy(() -> context.driver().getTitle()).isNotNull();
        assertThat(context.alive()).isFalse();
        assertThat(context.trouble())
            .contains(
                "the Selenium Grid at %s can no longer be reached: connection refused"
                    .formatted(doomed.address()));
      }
    }
  }

  @Test
  void tellsTheDoctor() {
    try (Browsers browsers = browsers()) {
      BrowserCheck check = browsers.check();
      assertThat(check.text())
          .matches(
              "Selenium Grid at http://127.0.0.1:\\d+: ready, version 4\\.[\\d.]+, 1 of 1 slots"
                  + " free, for chrome; version [\\d.]+ starts and opens a page\\.");
      assertThat(check.usable()).isTrue();
    }
  }

  private Browsers browsers() {
    settings.grid = grid.address();
    return new Browsers(settings(), WORK.folder(), Clock.systemUTC());
  }

  private BrowserSettings settings() {
    settings.where = BrowserOrigin.GRID;
    if (System.getProperty("user.name").equals("root")) {
      settings.arguments = List.of("--no-sandbox");
    }
    return settings.build();
  }

  private Set<String> walk(Browsers browsers) {
    try (BrowserContext context = browsers.open(command -> {})) {
      context.driver().get(site.address("/"));
      assertThat(context.driver().getTitle()).isEqualTo("Shop");
      return grid.sessions();
    }
  }

  /** A Grid says of a session that it has ended before its status tells so. */
  private static void awaitNoSession() {
    await().untilAsserted(() -> assertThat(grid.sessions()).isEmpty());
  }

  private static String script(WebDriver driver, String script) {
    return String.valueOf(((JavascriptExecutor) driver).executeScript(script));
  }
}
