package dev.journeybeat.engine.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.journeybeat.engine.browser.process.BrowserInstallation;
import dev.journeybeat.engine.browser.process.BrowserLocator;
import dev.journeybeat.engine.browser.process.WebDriverHttp;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.net.PortProber;

/** A real Selenium Grid in a process of its own, with one browser of this machine. */
public final class TestGrid implements AutoCloseable {

  private static final Path CLASS_PATH = Path.of("target/grid-class-path");

  private final int port = PortProber.findFreePort();
  private final Process process;
  private final WebDriverHttp http = new WebDriverHttp(address(), null);

  /**
   * @param more of the Grid's arguments
   */
  public TestGrid(Path log, String... more) throws IOException, InterruptedException {
    BrowserInstallation here = BrowserLocator.ofThisMachine(new TestSettings().build()).find();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classPath(),
                "org.openqa.selenium.grid.Main",
                "standalone",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--selenium-manager",
                "false",
                "--detect-drivers",
                "false",
                "--driver-configuration",
                "display-name=Chromium",
                "max-sessions=1",
                "stereotype={\"browserName\":\"chrome\",\"goog:chromeOptions\":{\"binary\":\"%s\"}}"
                    .formatted(here.browser().path()),
                "webdriver-executable=" + here.driver().path()));
    command.addAll(List.of(more));
    process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> status().path("ready").asBoolean() || !process.isAlive());
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The sessions it has now. */
  public Set<String> sessions() {
    Set<String> sessions = new TreeSet<>();
    for (JsonNode node : status().path("nodes")) {
      for (JsonNode slot : node.path("slots")) {
        if (!slot.path("session").isNull()) {
          sessions.add(slot.path("session").path("sessionId").asText());
        }
      }
    }
    return sessions;
  }

  private JsonNode status() {
    return http.value("GET", "/status", null, Duration.ofSeconds(5))
        .orElse(MissingNode.getInstance());
  }

  /** Ends it with its drivers and browsers, as a machine that falls over. */
  public void kill() {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /** Kept, because to find it out takes seconds. */
  private static String classPath() throws IOException, InterruptedException {
    if (!Files.exists(CLASS_PATH)) {
      // Two JVMs may look for it at the same time.
      Path found = Files.createTempFile("grid", "class-path");
      Process maven =
          new ProcessBuilder(
                  "mvn",
                  "-B",
                  "-q",
                  "-f",
                  "src/test/grid/pom.xml",
                  "dependency:build-classpath",
                  "-Dmdep.outputFile=" + found)
              .redirectErrorStream(true)
              .redirectOutput(new File("target/grid-class-path.log"))
              .start();
      assumeTrue(
          maven.waitFor(5, TimeUnit.MINUTES) && maven.exitValue() == 0,
          "no Selenium Grid to be had from Maven; see target/grid-class-path.log");
      Files.move(found, CLASS_PATH.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(CLASS_PATH);
  }
}
