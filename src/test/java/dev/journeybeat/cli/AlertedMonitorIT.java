package dev.journeybeat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.journeybeat.testing.ChildJvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running monitor notifies people of raised and resolved alerts. */
class AlertedMonitorIT {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  @TempDir private Path folder;

  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile String page = "<title>Shop</title><p id=spoon>a spoon";
  private HttpServer server;
  private JourneyFile journey;
  private Process monitor;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = page.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.createContext(
        "/hook",
        exchange -> {
          JsonNode notice = new ObjectMapper().readTree(exchange.getRequestBody());
          told.add(
              "%s: %s"
                  .formatted(
                      notice.get("news").asText(), notice.get("alert").get("headline").asText()));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    journey = JourneyFile.in(folder);
    journey.saves("$(\"#spoon\").shouldBe(visible, ofSeconds(1))");
    configure();
    monitor = serve();
  }

  @AfterEach
  void stop() throws InterruptedException {
    monitor.destroy();
    monitor.waitFor();
    server.stop(0);
  }

  @Test
  void tellsOfJourneys_ofHealthchecks_andOfJourneysThatDoNotCompile() throws IOException {
    page = "<title>Shop</title><p>closed";

    awaitTold("raised: look: look around: Element not found {#spoon}");
    awaitTold("raised: healthcheck shop is down: status 200, without the text \"spoon\"");
    page = "<title>Shop</title><p id=spoon>a spoon";
    awaitTold("cleared: look: look around: Element not found {#spoon}");
    awaitTold("cleared: healthcheck shop is down: status 200, without the text \"spoon\"");

    journey.saves("this is no Java");
    awaitTold("raised: some journeys can't be used: journeys/LookJourney.java:");
    journey.saves("$(\"#spoon\").shouldBe(visible, ofSeconds(1))");
    awaitTold("cleared: some journeys can't be used: journeys/LookJourney.java:");
  }

  private void awaitTold(String beginning) {
    await(beginning)
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> assertThat(told).filteredOn(each -> each.startsWith(beginning)).hasSize(1));
  }

  private void configure() throws IOException {
    Files.writeString(
        folder.resolve("journeybeat.yaml"),
        """
        site: http://127.0.0.1:%1$d
        customers: [{username: zoe, password: tick-tock}]
        web: {port: 0}
        journeys:
          look: {schedule: every 3s}
        healthchecks:
          interval: 1s
          checks:
            shop: {http: {url: "http://127.0.0.1:%1$d/", text: spoon}}
        channels:
          hook: {webhook: {url: "http://127.0.0.1:%1$d/hook"}}
        alerts:
          shop: {on: failed, after: 1, channels: [hook]}
          part: {on: healthcheck-down, channels: [hook]}
          authors: {on: broken-journeys, pending-period: 1s, channels: [hook]}
        """
            .formatted(server.getAddress().getPort()));
  }

  private Process serve() throws IOException {
    return new ProcessBuilder(
            ChildJvm.command(
                "dev.journeybeat.Main",
                List.of("-Djourneybeat.home=" + folder),
                "serve",
                "--config",
                folder.resolve("journeybeat.yaml").toString()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("monitor.log").toFile())
        .start();
  }
}
