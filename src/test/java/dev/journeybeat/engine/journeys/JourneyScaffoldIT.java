package dev.journeybeat.engine.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import com.sun.net.httpserver.HttpServer;
import dev.journeybeat.api.Action;
import dev.journeybeat.api.Visit;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The journey to start from, in a browser at a site. */
class JourneyScaffoldIT {

  private final Path root;
  private final HttpServer site;
  private final ChromeDriver browser;
  private final String baseUrlBefore = Configuration.baseUrl;
  private final long timeoutBefore = Configuration.timeout;
  private String page = "";

  JourneyScaffoldIT(@TempDir Path root) throws IOException {
    this.root = root;
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ChromeOptions options = new ChromeOptions();
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic");
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(onThePath("chromedriver")).build();
    browser = new ChromeDriver(service, options);
  }

  @BeforeEach
  void openTheSite() {
    site.createContext(
        "/",
        exchange -> {
          byte[] body = page.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    site.start();
    Configuration.baseUrl = "http://localhost:" + site.getAddress().getPort();
    Configuration.timeout = 300;
    Configuration.screenshots = false;
    Configuration.savePageSource = false;
    WebDriverRunner.setWebDriver(browser);
  }

  @AfterEach
  void closeBoth() {
    Configuration.baseUrl = baseUrlBefore;
    Configuration.timeout = timeoutBefore;
    Configuration.screenshots = true;
    Configuration.savePageSource = true;
    Selenide.closeWebDriver();
    browser.quit();
    site.stop(0);
  }

  private static File onThePath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> new File(folder, program))
        .filter(File::canExecute)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + program + " on the path"));
  }

  @Test
  void whatWasWrittenRuns() throws Exception {
    page = "<title>Spoons</title><svg><title>icon</title></svg>";
    assertThat(walk()).containsExactly("open the shop", "see its title");

    page = "<title> </title>";
    assertThatThrownBy(this::walk)
        .hasMessageStartingWith("Element \"title of the page\" should have match attribute");
  }

  private List<String> walk() throws Exception {
    List<String> steps = new ArrayList<>();
    try (Workplace work = new Workplace(root)) {
      if (work.names().isEmpty()) {
        JourneyScaffold.create(work.path(""), "guest-checkout");
      }
      work.folder().current().find("guest-checkout").orElseThrow().create().walk(onlySteps(steps));
    }
    return steps;
  }

  /** A visit that performs its steps, and can do nothing else. */
  private static Visit onlySteps(List<String> steps) {
    return (Visit)
        Proxy.newProxyInstance(
            Visit.class.getClassLoader(),
            new Class<?>[] {Visit.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("step");
              steps.add((String) arguments[0]);
              return ((Action<?>) arguments[1]).perform();
            });
  }
}
