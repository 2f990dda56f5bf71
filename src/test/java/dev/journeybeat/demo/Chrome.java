package dev.journeybeat.demo;

import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.WebDriverRunner;
import dev.journeybeat.testing.TestProcesses;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/**
 * A headless browser for the tests of pages. The process is started once for all test classes; each
 * visitor has a new window, and finds no cookies and no cache of the one before.
 */
public final class Chrome implements AutoCloseable {

  private static final Dimension SIZE = new Dimension(1366, 900);
  private static final Path HEADLESS_SHELL = Path.of("/usr/lib/chromium/chromium-headless-shell");

  private static @Nullable ChromeDriver shared;

  private final ChromeDriver driver;

  private Chrome(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Becomes a new visitor, for whom Selenide resolves relative addresses against this one. */
  public static Chrome at(URI shop) {
    Chrome chrome = new Chrome(newVisitor());
    WebDriverRunner.setWebDriver(chrome.driver);
    Configuration.baseUrl = shop.toString();
    Configuration.screenshots = false;
    Configuration.savePageSource = false;
    return chrome;
  }

  private static synchronized ChromeDriver newVisitor() {
    if (shared != null) {
      try {
        forgetVisitor(shared);
        return shared;
      } catch (WebDriverException e) {
        // A test may have broken it.
        shared.quit();
      }
    }
    shared = TestProcesses.share(Chrome::start);
    Runtime.getRuntime().addShutdownHook(new Thread(shared::quit));
    return shared;
  }

  private static void forgetVisitor(ChromeDriver driver) {
    Set<String> old = driver.getWindowHandles();
    driver.switchTo().newWindow(WindowType.TAB);
    String window = driver.getWindowHandle();
    for (String each : old) {
      driver.switchTo().window(each).close();
    }
    driver.switchTo().window(window);
    driver.manage().window().setSize(SIZE);
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    driver.manage().logs().get(LogType.BROWSER);
  }

  private static ChromeDriver start() {
    ChromeOptions options = new ChromeOptions();
    // The pages are the same in it, and it needs less than two thirds of the processor time.
    if (Files.isExecutable(HEADLESS_SHELL)) {
      options.setBinary(HEADLESS_SHELL.toFile());
    } else {
      options.addArguments("--headless=new");
    }
    options.addArguments(
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
        "--window-size=%d,%d".formatted(SIZE.width, SIZE.height));
    ChromeDriverService.Builder service = new ChromeDriverService.Builder();
    onPath("chromedriver").ifPresent(service::usingDriverExecutable);
    return new ChromeDriver(service.build(), options);
  }

  private static Optional<File> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program).toFile())
        .filter(File::canExecute)
        .findFirst();
  }

  /** From now on answers take so long to come; what is asked reaches the server at once. */
  public void waits(Duration latency) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            latency.toMillis(),
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
  }

  public ChromeDriver driver() {
    return driver;
  }

  /** The window stays until the next visitor comes. */
  @Override
  public void close() {
    if (driver.equals(shared)) {
      driver.get("about:blank");
    }
  }
}
