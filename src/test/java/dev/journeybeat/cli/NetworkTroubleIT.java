package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.journeybeat.Main;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that is away, and a monitor that is; to part a process from its network needs root. */
@Tag("alone")
class NetworkTroubleIT {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws Exception {
    assumeTrue(PrivateNetwork.isPossible(), "may not make a network");
    JourneyFile unused = JourneyFile.in(folder);
  }

  @Test
  void isTheMonitors_whenNoReferenceAnswersEither_andTheShops_whenOneDoes() throws Exception {
    try (PrivateNetwork network = PrivateNetwork.open();
        ServerSocket reference = listen(0)) {
      HttpServer shop = shop(0);
      int port = shop.getAddress().getPort();
      configure(port, reference.getLocalPort());

      network.unplug();
      JsonNode unplugged = run(network);
      assertThat(unplugged.path("verdict").asText())
          .as(unplugged.toString())
          .isEqualTo("INCONCLUSIVE");
      assertThat(unplugged.path("leg").asText()).isEqualTo("MONITOR");
      assertThat(unplugged.path("failure").asText())
          .startsWith(
              "the monitor's own network is gone: none of the reference addresses answers (%s:%d)%n"
                  .formatted(PrivateNetwork.HERE, reference.getLocalPort()))
          .contains("net::ERR_");

      network.plug();
      JsonNode plugged = run(network);
      assertThat(plugged.path("verdict").asText()).as(plugged.toString()).isEqualTo("PASSED");

      shop.stop(0);
      assertFailed(run(network), "net::ERR_CONNECTION_REFUSED");

      try (ServerSocket silent = listen(port)) {
        assertThat(silent.isBound()).isTrue();
        assertFailed(run(network), "timed out");
      }
    }
  }

  private static void assertFailed(JsonNode run, String why) {
    assertThat(run.path("verdict").asText()).as(run.toString()).isEqualTo("FAILED");
    assertThat(run.path("leg").asText()).isEqualTo("BROWSER");
    assertThat(run.path("failure").asText()).containsIgnoringCase(why);
  }

  private void configure(int shop, int reference) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/journeybeat.yaml"),
        """
        site: http://%1$s:%2$d
        references: ["%1$s:%3$d"]
        customers: [{username: zoe, password: tick-tock}]
        browser:
          page-load-timeout: 4s
        """
            .formatted(PrivateNetwork.HERE, shop, reference));
  }

  private JsonNode run(PrivateNetwork network) throws Exception {
    Path result = folder.resolve("result.json");
    Files.deleteIfExists(result);
    network.run(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Djourneybeat.home=" + folder,
            Main.class.getName(),
            "run",
            "look",
            "--json",
            result.toString()));
    return new ObjectMapper().readTree(result.toFile()).path(0);
  }

  private static HttpServer shop(int port) throws IOException {
    HttpServer shop = HttpServer.create(new InetSocketAddress(PrivateNetwork.HERE, port), 0);
    byte[] page = "<title>Shop</title><p>Spoons".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    shop.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    shop.start();
    return shop;
  }

  /** Accepts connections, and never says a word. */
  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 50, InetAddress.getByName(PrivateNetwork.HERE));
  }
}
