package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of the healthchecks in a terminal. */
class HealthcheckCommandIT {

  @TempDir private Path folder;
  private HttpServer shop;
  private int status = 200;

  @BeforeEach
  void openShop() throws IOException {
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shop.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    shop.start();
    int port = shop.getAddress().getPort();
    Files.writeString(
        folder.resolve("list.txt"), "# all of it\nhttp://127.0.0.1:%d/listed\n".formatted(port));
    Files.writeString(
        folder.resolve("journeybeat.yaml"),
        """
        site: https://shop.example
        healthchecks:
          file: list.txt
          checks:
            shop: {http: {url: "http://127.0.0.1:%1$d/"}}
            port: {tcp: {host: 127.0.0.1, port: %1$d}}
        """
            .formatted(port));
  }

  @AfterEach
  void closeShop() {
    shop.stop(0);
  }

  @Test
  void tellsEach_andEndsWith0_whenAllAreWell() throws Exception {
    CommandProcess.Ended ended = CommandProcess.run(folder, "healthcheck");

    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output().lines().map(line -> line.replaceAll("[\\d.]+ m?s ", "… ")))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).matches(". shop +… +status 200"))
        .anySatisfy(line -> assertThat(line).matches(". port +… +connected"))
        .anySatisfy(line -> assertThat(line).matches(". http://.*/listed +… +status 200"));
  }

  @Test
  void endsWith1_whenOneIsNot() throws Exception {
    status = 500;

    CommandProcess.Ended ended = CommandProcess.run(folder, "healthcheck");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output()).contains("status 500; expected 200 to 299", "connected");
    assertThat(CommandProcess.run(folder, "healthcheck", "port").code()).isZero();
  }

  @Test
  void isJsonForPrograms() throws Exception {
    CommandProcess.Ended ended = CommandProcess.run(folder, "healthcheck", "--json", "shop");

    JsonNode told = new ObjectMapper().readTree(ended.output());
    assertThat(told.get(0).get("name").asText()).isEqualTo("shop");
    assertThat(told.get(0).get("state").asText()).isEqualTo("UP");
  }

  @Test
  void saysWhichThereAre_whenAskedForAnother() throws Exception {
    CommandProcess.Ended ended = CommandProcess.run(folder, "healthcheck", "shopp");

    assertThat(ended.code()).isEqualTo(64);
    assertThat(ended.output())
        .startsWith("There is no healthcheck \"shopp\"; there are: shop, port, http://127.0.0.1:");
  }

  @Test
  void isToldByCheck_whenTheProgramOfOnFailedIsNotThere() throws Exception {
    Files.createDirectories(folder.resolve("journeys"));
    Path file = folder.resolve("journeybeat.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("  file:", "  on-failed: {command: [no-such-program, now]}\n  file:"));

    assertThat(CommandProcess.run(folder, "check").output())
        .contains("on-failed", "there is no executable program \"no-such-program\"");
    Files.writeString(file, Files.readString(file).replace("no-such-program", "sh"));
    assertThat(CommandProcess.run(folder, "check").output()).containsPattern("on-failed +/.*/sh");
  }

  @Test
  void saysHowToHaveOne_whenThereIsNone() throws Exception {
    Files.writeString(folder.resolve("journeybeat.yaml"), "site: https://shop.example\n");

    CommandProcess.Ended ended = CommandProcess.run(folder, "healthcheck");

    assertThat(ended.code()).isEqualTo(64);
    assertThat(ended.output()).contains("add one under \"healthchecks\"");
  }
}
