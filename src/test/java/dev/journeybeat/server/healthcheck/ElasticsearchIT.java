package dev.journeybeat.server.healthcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.journeybeat.engine.check.OneLook;
import dev.journeybeat.server.healthcheck.Elasticsearch.Colour;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Elasticsearch can't be had from Debian. This answers {@code /_cluster/health} as versions 7 and 8
 * and OpenSearch 2 document it, with the login of their security plug-ins.
 */
class ElasticsearchIT {

  // zoe:tick-tock
  private static final String LOGIN = "Basic em9lOnRpY2stdG9jaw==";

  private HttpServer server;
  private volatile String answer;
  private volatile boolean asksForLogin;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/search/_cluster/health", this::answer);
    server.start();
    isCluster("green");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void isWell_whenTheColourIsGoodEnough() {
    assertThat(look(Colour.GREEN, null)).isEqualTo("cluster green");
    isCluster("yellow");
    assertThat(look(Colour.YELLOW, null)).isEqualTo("cluster yellow");
    assertThat(look(Colour.GREEN, null)).isEqualTo("cluster yellow; expected cluster green");
    isCluster("red");
    assertThat(look(Colour.YELLOW, null)).isEqualTo("cluster red; expected cluster yellow");
  }

  @Test
  void logsIn() {
    asksForLogin = true;

    assertThat(look(Colour.GREEN, "tick-tock")).isEqualTo("cluster green");
    assertThat(look(Colour.GREEN, "wrong"))
        .isEqualTo("login refused: status 401: {\"error\":{\"type\":\"security_exception\"}}");
  }

  @Test
  void saysSo_whenItIsNoCluster() {
    answer = "{\"status\":\"UP\"}";

    assertThat(look(Colour.YELLOW, null))
        .isEqualTo("not a cluster health response: status 200: {\"status\":\"UP\"}");
  }

  private void isCluster(String colour) {
    answer = "{\"cluster_name\":\"shop\",\"status\":\"%s\",\"timed_out\":false}".formatted(colour);
  }

  private String look(Colour atLeast, @Nullable String password) {
    URI url = URI.create("http://127.0.0.1:%d/search".formatted(server.getAddress().getPort()));
    return OneLook.at(
            new Elasticsearch(
                url,
                atLeast,
                password == null ? null : "zoe",
                password == null ? null : new Secret(password),
                false))
        .reason();
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean isIn =
        !asksForLogin || LOGIN.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] body = (isIn ? answer : "{\"error\":{\"type\":\"security_exception\"}}").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(isIn ? 200 : 401, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
