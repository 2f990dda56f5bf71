package dev.journeybeat.demo;

import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless browser that the page objects use, as a visitor whom the shop has not seen. */
public final class Chrome implements AutoCloseable {

  private final ChromeDriver driver;

  private Chrome(ChromeDriver driver) {
    this.driver = driver;
  }

  public static Chrome at(URI shop) {
    ChromeOptions options = new ChromeOptions();
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
        "--window-size=1366,900");
    ChromeDriverService.Builder service = new ChromeDriverService.Builder();
    onPath("chromedriver").ifPresent(service::usingDriverExecutable);
    Chrome chrome = new Chrome(new ChromeDriver(service.build(), options));
    WebDriverRunner.setWebDriver(chrome.driver);
    Configuration.baseUrl = shop.toString();
    Configuration.screenshots = false;
    Configuration.savePageSource = false;
    return chrome;
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

  /** Selenide forgets it, too: it can't take another in a thread that has one which has ended. */
  @Override
  public void close() {
    if (WebDriverRunner.hasWebDriverStarted() && WebDriverRunner.getWebDriver().equals(driver)) {
      Selenide.closeWebDriver();
    }
    driver.quit();
  }
}
