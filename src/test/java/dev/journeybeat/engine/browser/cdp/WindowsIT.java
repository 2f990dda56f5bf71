package dev.journeybeat.engine.browser.cdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.BrowserWork;
import dev.journeybeat.engine.browser.TestSettings;
import dev.journeybeat.engine.browser.TestSite;
import dev.journeybeat.engine.browser.pool.Browsers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/** A journey sees and does with windows as in a browser of its own, and no more. */
final class WindowsIT {

  @RegisterExtension static final BrowserWork WORK = new BrowserWork();

  private final TestSite site =
      new TestSite()
          .page("/", "<a target=_blank href='/terms'>Terms</a>")
          .page("/terms", "<title>Terms</title>");
  private final List<String> commands = new ArrayList<>();
  private final Browsers browsers =
      new Browsers(new TestSettings().build(), WORK.folder(), Clock.systemUTC());
  private final BrowserContext context = browsers.open(commands::add);
  private final WebDriver driver = context.driver();

  @AfterEach
  void close() {
    context.close();
    browsers.close();
    site.close();
  }

  @Test
  void seesItsOwnWindowOnly() {
    assertThat(driver).isInstanceOf(ChromeDriver.class);
    assertThat(driver.getWindowHandles()).containsExactly(driver.getWindowHandle());
  }

  @Test
  void seesWindowsThatThePageOpens_asOfTheSameCustomer() {
    driver.get(site.address("/"));
    String first = driver.getWindowHandle();
    script("document.cookie = 'customer=anna'");
    driver.findElement(By.linkText("Terms")).click();
    await().until(() -> driver.getWindowHandles().size() == 2);
    script("window.open('/terms')");
    await().until(() -> driver.getWindowHandles().size() == 3);

    for (String handle : without(first)) {
      driver.switchTo().window(handle);
      await().until(() -> "Terms".equals(driver.getTitle()));
      assertThat(script("return document.cookie")).isEqualTo("customer=anna");
    }
  }

  @Test
  void opensAndClosesWindowsAsTheSameCustomer() {
    driver.get(site.address("/"));
    String first = driver.getWindowHandle();
    script("document.cookie = 'customer=anna'");

    driver.switchTo().newWindow(WindowType.WINDOW).get(site.address("/terms"));
    assertThat(script("return document.cookie")).isEqualTo("customer=anna");
    assertThat(driver.getWindowHandles()).hasSize(2);

    driver.close();
    assertThat(driver.getWindowHandles()).containsExactly(first);
    driver.switchTo().window(first);
    driver.switchTo().newWindow(WindowType.TAB);
    assertThat(without(first)).containsExactly(driver.getWindowHandle());
  }

  @Test
  void cannotGoToAWindowOfTheBrowsers() {
    String stranger = strangerWindow();

    assertThatThrownBy(() -> driver.switchTo().window(stranger))
        .isInstanceOf(NoSuchWindowException.class)
        .hasMessageStartingWith("no such window: " + stranger);
  }

  @Test
  void mayQuit_withoutHarmToTheEvidenceOrTheNextRun() {
    driver.get(site.address("/terms"));
    Set<ProcessHandle> before = WORK.processes().find();

    driver.quit();

    assertThatThrownBy(driver::getTitle).isInstanceOf(NoSuchSessionException.class);
    assertThat(context.title()).isEqualTo("Terms");
    context.close();
    try (BrowserContext next = browsers.open(command -> {})) {
      next.driver().get(site.address("/terms"));
      assertThat(next.driver().getTitle()).isEqualTo("Terms");
      assertThat(WORK.processes().find()).as("the same browser").containsAnyElementsOf(before);
    }
  }

  @Test
  void mayCloseItsLastWindow_withoutHarmToTheNextRun() {
    driver.close();

    assertThat(driver.getWindowHandles()).isEmpty();
    context.close();
    try (BrowserContext next = browsers.open(command -> {})) {
      assertThat(next.driver().getWindowHandles()).hasSize(1);
    }
  }

  @Test
  void tellsOfEachCommandOfTheJourney() {
    driver.get(site.address("/"));
    driver.findElement(By.linkText("Terms"));

    assertThat(commands).containsExactly("get", "findElement");
  }

  /** Known to the driver through DevTools, to which all windows of the browser are. */
  private String strangerWindow() {
    Object targets = ((ChromeDriver) driver).executeCdpCommand("Target.getTargets", Map.of());
    return Arrays.stream(String.valueOf(targets).split("targetId="))
        .skip(1)
        .map(text -> text.substring(0, text.indexOf(',')))
        .filter(id -> !driver.getWindowHandles().contains(id))
        .findAny()
        .orElseThrow();
  }

  private Set<String> without(String handle) {
    Set<String> others = new HashSet<>(driver.getWindowHandles());
    others.remove(handle);
    return others;
  }

  private Object script(String script) {
    return String.valueOf(((JavascriptExecutor) driver).executeScript(script));
  }
}
