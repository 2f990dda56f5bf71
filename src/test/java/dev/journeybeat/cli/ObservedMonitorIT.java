package dev.journeybeat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.journeybeat.testing.ChildJvm;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A monitor that serves tells programs how it is, and what it has measured. */
class ObservedMonitorIT {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer shop;
  private JourneyFile journey;
  private int port;
  private @Nullable Process monitor;

  @BeforeEach
  void start() throws IOException {
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shop.createContext(
        "/",
        exchange -> {
          byte[] body = "<title>Shop</title><p id=spoon>a spoon".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    shop.start();
    journey = JourneyFile.in(folder);
    journey.saves("$(\"#spoon\").shouldBe(visible, ofSeconds(1))");
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (monitor != null) {
      monitor.destroy();
      monitor.waitFor();
    }
    shop.stop(0);
  }

  @Test
  void isReady_unlessTheStoreOrTheJourneysAreNot() throws Exception {
    serve("");
    awaitReady(200, "");

    journey.saves("String password = \"tick-tock\" this is no Java");
    awaitReady(503, "some journeys can't be used: ");
    assertThat(get("/health/ready").body())
        .contains(" errors; see the log")
        .doesNotContain("tick-tock", "LookJourney");
    // Who has the password for the dashboard is told all of it.
    awaitSystemPage("The monitor is not ready", "this is no Java");
    journey.saves("$(\"#spoon\").shouldBe(visible, ofSeconds(1))");
    awaitReady(200, "");

    Path history = folder.resolve("data/history");
    Files.move(history, folder.resolve("away"));
    Files.writeString(history, "no folder");
    awaitReady(503, "the store can't be used: ");
    assertThat(get("/health/ready").body()).doesNotContain(folder.toString());
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(metrics())
                    .contains("journeybeat_store_usable 0.0", "journeybeat_browsers ")
                    .doesNotContain("journeybeat_undos_pending "));
    awaitSystemPage("Leases: not known: the store ");
    Files.delete(history);
    Files.move(folder.resolve("away"), history);
    awaitReady(200, "");
  }

  @Test
  void isNotReady_whenThereIsNoBrowser() throws Exception {
    serve("browser: {binary: /nowhere/chrome}\n");

    awaitReady(503, "no browser available; \"journeybeat check\" shows why");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    awaitSystemPage("not known: browser.binary is /nowhere/chrome, which does not exist");
  }

  @Test
  void measuresRuns_andHowItStands() throws Exception {
    serve("");
    String here = "{journey=\"look\",location=\"here\"";

    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(metrics())
                    .containsPattern(
                        Pattern.quote("journeybeat_runs_total" + here + ",verdict=\"passed\"} ")
                            + "[1-9]"));
    assertThat(metrics())
        .contains(
            "journeybeat_runs_total" + here + ",verdict=\"failed\"} 0.0",
            "journeybeat_last_run_verdict" + here + ",verdict=\"passed\"} 1.0",
            "phase=\"journey\",step=\"open the shop\",le=",
            "journeybeat_next_fire_timestamp_seconds{journey=\"look\"} 1.",
            "journeybeat_browsers 1.0",
            "journeybeat_leaked_processes 0.0",
            "journeybeat_store_usable 1.0",
            "journeybeat_undos_failing 0.0",
            "journeybeat_paused{journey=\"look\"} 0.0",
            "journeybeat_healthcheck_up{name=\"shop\"} 1.0",
            "journeybeat_deliveries_pending{channel=\"hook\"} 0.0",
            "journeybeat_alerts_open{policy=\"people\"} 0.0")
        .containsPattern("journeybeat_browser_memory_bytes [1-9]");
    awaitSystemPage("The monitor is ready", "SQLite, ", "this one");
  }

  private void awaitSystemPage(String... parts) {
    await().atMost(TIMEOUT).untilAsserted(() -> assertThat(get("/system").body()).contains(parts));
  }

  private void awaitReady(int status, String problem) {
    await(problem)
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> {
              HttpResponse<String> ready = get("/health/ready");
              JsonNode told = new ObjectMapper().readTree(ready.body());
              assertThat(ready.statusCode()).as(ready.body()).isEqualTo(status);
              assertThat(told.get("ready").asBoolean()).isEqualTo(status == 200);
              assertThat(told.at("/problems/0").asText("")).startsWith(problem);
            });
  }

  private String metrics() throws Exception {
    return get("/metrics").body();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path))).build(),
        BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void serve(String more) throws IOException {
    port = freePort();
    Files.writeString(
        folder.resolve("journeybeat.yaml"),
        """
        site: http://127.0.0.1:%1$d
        customers: [{username: zoe, password: tick-tock}]
        web: {port: %3$d}
        journeys:
          look: {schedule: every 3s}
        healthchecks:
          interval: 1s
          checks:
            shop: {http: {url: "http://127.0.0.1:%1$d/", text: spoon}}
        channels:
          hook: {webhook: {url: "http://127.0.0.1:%1$d/hook"}}
        alerts:
          people: {on: failed, channels: [hook]}
        %2$s\
        """
            .formatted(shop.getAddress().getPort(), more, port));
    monitor =
        new ProcessBuilder(
                ChildJvm.command(
                    "dev.journeybeat.Main",
                    List.of("-Djourneybeat.home=" + folder),
                    "serve",
                    "--config",
                    folder.resolve("journeybeat.yaml").toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("monitor.log").toFile())
            .start();
    await()
        .atMost(TIMEOUT)
        .ignoreException(ConnectException.class)
        .until(() -> get("/health/live").statusCode() == 200);
  }
}
