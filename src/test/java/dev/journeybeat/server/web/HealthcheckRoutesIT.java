package dev.journeybeat.server.web;

import static dev.journeybeat.result.HealthState.DOWN;
import static dev.journeybeat.result.HealthState.FAILING;
import static dev.journeybeat.result.HealthState.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.web.healthcheck.HealthcheckResultsPort;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthcheckRoutesIT {

  private static final String LISTED = "https://shop.example//a/?q=a b&c=%2F#ü";

  private final HttpClient browser = HttpClient.newHttpClient();
  private WebWorld world;

  @BeforeEach
  void open(@TempDir Path folder) {
    world = new WebWorld(folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void answers200_whenAllAreWell() throws Exception {
    has("shop", UP, "status 200");
    has("payment", UP, "it answers");

    HttpResponse<String> reply = get("/healthcheck", null);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type"))
        .contains("application/json;charset=utf-8");
    JsonNode told = new ObjectMapper().readTree(reply.body());
    assertThat(told.get("well").asBoolean()).isTrue();
    assertThat(told.get("healthchecks"))
        .extracting(check -> check.get("name").asText())
        .containsExactly("shop", "payment");
    assertThat(told.at("/healthchecks/0/state").asText()).isEqualTo("UP");
    assertThat(told.at("/healthchecks/0/reason").asText()).isEqualTo("status 200");
    assertThat(told.at("/healthchecks/0/latencyMillis").asLong()).isEqualTo(42);
  }

  @Test
  void answers500_whenOneIsNotWell_thoughItBeForTheFirstTime() throws Exception {
    has("shop", UP, "status 200");
    has("payment", FAILING, "connection refused");

    assertThat(get("/healthcheck", null).statusCode()).isEqualTo(500);
    assertThat(get("/healthcheck/shop", null).statusCode()).isEqualTo(200);
    HttpResponse<String> payment = get("/healthcheck/payment", null);
    assertThat(payment.statusCode()).isEqualTo(500);
    assertThat(payment.body()).contains("connection refused").doesNotContain("shop");
    assertThat(head("/healthcheck").statusCode()).isEqualTo(500);
  }

  @Test
  void answers404_whenThereIsNone() throws Exception {
    HttpResponse<String> none = get("/healthcheck", null);
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("No healthcheck is configured.");
    has("shop", UP, "status 200");

    HttpResponse<String> other = get("/healthcheck/shopp", "text/html");
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(other.body()).contains("There is no healthcheck \"shopp\".");
    assertThat(get("/healthcheckk", null).statusCode()).isEqualTo(404);
  }

  @Test
  void findsNamesThatAreAddresses_encodedOrNot() throws Exception {
    has(LISTED, DOWN, "status 500");
    has("https://shop.example/", UP, "status 200");

    assertThat(get("/healthcheck/" + encoded(LISTED), null).statusCode()).isEqualTo(500);
    assertThat(get("/healthcheck/https://shop.example/", null).statusCode()).isEqualTo(200);
    assertThat(get("/healthcheck/" + encoded("https://shop.example/"), null).statusCode())
        .isEqualTo(200);
    String page = get("/healthcheck", "text/html").body();
    assertThat(page).contains("href=\"/healthcheck/" + encoded(LISTED) + "\"");
  }

  @Test
  void isAPageForPeople_thatTrustsNobody() throws Exception {
    has("shop", UP, "status 200");
    has("payment", DOWN, "<script>alert(1)</script>");

    HttpResponse<String> page = get("/healthcheck", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .contains(
            "1 of 2 healthchecks failing",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "42 ms",
            "for 1 min")
        .doesNotContain("<script>alert");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(get("/assets/journeybeat.css", null).statusCode()).isEqualTo(200);
  }

  @Test
  void isWhatTheClientLikesBest() throws Exception {
    has("shop", UP, "status 200");

    assertThat(get("/healthcheck", "application/json, text/html;q=0.1").body()).startsWith("{");
    assertThat(get("/healthcheck", "text/html;q=0").body()).startsWith("{");
    assertThat(get("/healthcheck", "*/*").body()).startsWith("{");
    assertThat(get("/healthcheck", "TEXT/HTML").body()).contains("<html");
    assertThat(get("/healthcheck", "image/png, text/html").body()).contains("<html");
  }

  @Test
  void asksForThePassword() throws Exception {
    has("shop", UP, "status 200");
    start(new WebSettings("127.0.0.1", 0, new Secret("open sesame ü"), null));

    HttpResponse<String> refused = get("/healthcheck", null);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
    assertThat(refused.body()).doesNotContain("shop");
    assertThat(get("/assets/journeybeat.css", null).statusCode()).isEqualTo(200);
    assertThat(withPassword("open sesame").statusCode()).isEqualTo(401);
    assertThat(
            browser
                .send(
                    request("/healthcheck").header("Authorization", "Basic %%%%").build(),
                    BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(401);
    assertThat(withPassword("open sesame ü").statusCode()).isEqualTo(200);
  }

  @Test
  void makesAPassword_whereOthersCouldLookWithoutOne() throws Exception {
    has("shop", UP, "status 200");
    start(new WebSettings("0.0.0.0", 0, null, null));

    assertThat(get("/healthcheck", null).statusCode()).isEqualTo(401);
    assertThat(withPassword("").statusCode()).isEqualTo(401);
  }

  @Test
  void answersNobodyWhoCallsThisMachineByAnotherName() throws Exception {
    has("shop", UP, "status 200");
    int port = start(new WebSettings("127.0.0.1", 0, null, null)).address().getPort();

    assertThat(askedFor("evil.example:" + port)).startsWith("HTTP/1.1 403 ");
    assertThat(askedFor("LOCALHOST:" + port)).startsWith("HTTP/1.1 200 ");
    assertThat(askedFor("[::1]:" + port)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void neverAnswers200_whenItFailsItself() throws Exception {
    HealthcheckResultsPort broken =
        new HealthcheckResultsPort() {
          @Override
          public Collection<String> names() {
            return List.of("shop");
          }

          @Override
          public CompletableFuture<List<HealthcheckResult>> recent(Collection<String> names) {
            return CompletableFuture.failedFuture(new IllegalStateException("secret inside"));
          }
        };
    world.looks(broken);
    world.start();

    HttpResponse<String> reply = get("/healthcheck", null);

    assertThat(reply.statusCode()).isEqualTo(500);
    assertThat(reply.body()).doesNotContain("secret");
  }

  @Test
  void saysWhoIsInTheWay_whenItsPortIsTaken() {
    int taken = start(new WebSettings("127.0.0.1", 0, null, null)).address().getPort();

    assertThatThrownBy(() -> world.another(new WebSettings("127.0.0.1", taken, null, null)))
        .isInstanceOf(CannotListenException.class)
        .hasMessage(
            ("The web server can't listen on 127.0.0.1:%d (Address already in use). Is another"
                    + " Journeybeat running? Set web.port to a free port, or to 0 for any free"
                    + " port")
                .formatted(taken));
  }

  private void has(String name, HealthState state, String reason) {
    world.has(name, state, reason);
  }

  private WebServer start(WebSettings settings) {
    return world.start(settings);
  }

  private HttpResponse<String> get(String path, @Nullable String accept)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    if (accept != null) {
      request.header("Accept", accept);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  /** Java's own client lets nobody choose the host. */
  private String askedFor(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.address().getPort())) {
      String request =
          "GET /healthcheck HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<String> head(String path) throws IOException, InterruptedException {
    return browser.send(
        request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> withPassword(String password)
      throws IOException, InterruptedException {
    String login =
        Base64.getEncoder()
            .encodeToString(("anybody:" + password).getBytes(StandardCharsets.UTF_8));
    return browser.send(
        request("/healthcheck").header("Authorization", "Basic " + login).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    WebServer asked = world.server().orElseGet(world::start);
    return HttpRequest.newBuilder(URI.create(asked.address() + path));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
