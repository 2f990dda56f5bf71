package dev.journeybeat.probe;

import static dev.journeybeat.api.Request.get;
import static dev.journeybeat.api.Request.post;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.journeybeat.api.Endpoint;
import dev.journeybeat.api.EndpointCheck;
import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.probe.RawServer.Manners;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointsIT {

  private static final Map<String, Secret> LOGIN =
      Map.of("Authorization", new Secret("Bearer 4f3a9c0d"));

  private final LeapingClock clock = LeapingClock.standing();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private volatile String pickup = "{\"state\": \"NEW\", \"parcels\": [{\"weight\": 1.50}]}";
  private HttpServer server;
  private Endpoint shipping;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/pickups/7", exchange -> reply(exchange, 200, pickup));
    server.createContext("/v1/nothing", exchange -> reply(exchange, 404, ""));
    server.createContext("/v1/page", exchange -> reply(exchange, 502, "<h1>Bad\n  Gateway</h1>"));
    server.createContext("/v1/echo", this::echo);
    server.createContext("/v1/latin", this::latin);
    server.createContext("/v1/moved", exchange -> redirect(exchange, 302, "/v1/echo"));
    server.createContext("/v1/kept", exchange -> redirect(exchange, 307, "echo"));
    server.createContext("/v1/loop", exchange -> redirect(exchange, 302, "/v1/loop"));
    server.createContext(
        "/v1/away", exchange -> redirect(exchange, 302, "http://localhost:1/login"));
    server.createContext("/v1/big", this::big);
    server.start();
    shipping = endpoint(url(), clock);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void awaits_whatTheCompanyDoesLater() {
    CompletableFuture<EndpointCheck> check =
        CompletableFuture.supplyAsync(
            () ->
                shipping
                    .await(get("/pickups/{number}", 7))
                    .hasStatus(200)
                    .hasJson("$.parcels[0].weight", 1.5)
                    .hasJson("$.state", "PICKED"));

    await().until(clock::isLookedAtAgain);
    assertThat(check).isNotDone();
    pickup = pickup.replace("NEW", "PICKED");

    assertThat(check).succeedsWithin(Duration.ofSeconds(5));
    assertThat(check.join().reply().body()).isEqualTo(pickup);
    assertThat(check.join().reply().headers()).containsKey("content-length");
  }

  @Test
  void asksOnce_whenTheReplyKnownHoldsAlready() {
    shipping.await(post("/echo").json("{}")).hasStatus(200).hasText("POST").reply();

    assertThat(seen).hasSize(1);
  }

  @Test
  void saysWhatWasThere_whenPatienceEnds() {
    Endpoint impatient = endpoint(url(), LeapingClock.hasty());

    assertThatThrownBy(
            () ->
                impatient
                    .await(get("/pickups/{number}", 7))
                    .hasStatus(200)
                    .hasJson("$.state", "PICKED"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            endpoint shipping should reply as expected
              expected: status 200 and $.state is "PICKED"
              found:    $.state is "NEW"; status 200: {"state": "NEW", "parcels": [{"weight": 1.50}]}
              waited:   30 s
              request:  GET %s/pickups/7"""
                .formatted(url()));
    assertFound(() -> impatient.await(get("pickups/7")).hasJson("$.driver", 1))
        .hasMessageContaining("found:    nothing at $.driver: status 200: {\"state\"");
    assertFound(() -> impatient.await(get("/page")).hasJson("$.state", 1))
        .hasMessageContaining("found:    not JSON: status 502: <h1>Bad Gateway</h1>");
    assertFound(() -> impatient.await(get("/nothing")).hasText("spoon"))
        .hasMessageContaining("expected: text \"spoon\"\n  found:    status 404\n");
    assertFound(
            () ->
                impatient
                    .await(get("/nothing"))
                    .satisfies("a driver", reply -> reply.json("$.driver") != null))
        .hasMessageContaining("found:    status 404 (java.lang.AssertionError: not JSON");
    assertThatThrownBy(() -> impatient.await(get("/echo")).hasJson("$[", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"$[\" is not a JSON path such as \"$.pickups[0].state\": ");
  }

  @Test
  void tellsTheReasonsApart_whenThereIsNoReply() throws IOException {
    assertNoReply(URI.create("http://127.0.0.1:1")).isEqualTo("connection refused");
    assertNoReply(URI.create("http://shop.invalid")).isEqualTo("name unknown");
    try (RawServer raw = new RawServer(RawServer::reset)) {
      assertNoReply(raw.url()).isEqualTo("connection reset");
    }
    try (RawServer raw = new RawServer(RawServer::hangUp)) {
      assertNoReply(raw.url()).isEqualTo("connection closed without a reply");
    }
    try (RawServer raw = new RawServer(RawServer::speakSmtp)) {
      assertNoReply(raw.url()).startsWith("no HTTP: ");
      assertNoReply(URI.create("https://127.0.0.1:" + raw.url().getPort())).startsWith("no TLS: ");
    }
    assertNoReply(URI.create(url() + "/big"))
        .isEqualTo("reply longer than %d bytes".formatted(LimitedBody.LIMIT));
  }

  @Test
  void ends_whenTheServerDripsOrHangs() throws IOException {
    for (Manners manners : List.<Manners>of(RawServer::drip, RawServer::hang)) {
      try (RawServer raw = new RawServer(manners)) {
        assertNoReply(raw.url()).isEqualTo("no reply within 1 s");
        await().until(() -> raw.open() == 0);
      }
    }
  }

  @Test
  void endsPromptly_whenTheRunIsInterrupted() throws IOException, InterruptedException {
    try (RawServer raw = new RawServer(RawServer::hang)) {
      AtomicReference<InconclusiveException> thrown = new AtomicReference<>();
      Thread run =
          new Thread(
              () -> {
                try {
                  endpoint(raw.url(), clock).send(get("/"));
                } catch (InconclusiveException e) {
                  thrown.set(e);
                }
              });
      run.start();
      await().until(() -> raw.open() == 1);

      run.interrupt();

      run.join(900);
      assertThat(thrown.get()).hasMessage("the run was ended during a check");
      await().until(() -> raw.open() == 0);
    }
  }

  @Test
  void followsRedirects_withinTheSiteOnly() {
    assertThat(shipping.send(post("/moved").json("{}")).body()).startsWith("GET /v1/echo\n");
    assertThat(shipping.send(post("/kept").json("{1}")).body())
        .startsWith("POST /v1/echo\n")
        .endsWith("\n{1}");
    assertThat(shipping.send(get("/loop")).status()).isEqualTo(302);
    assertThatThrownBy(() -> shipping.await(get("/away")).within(Duration.ZERO).hasStatus(200))
        .hasMessageContaining("found:    status 302 to http://localhost:1/login");
  }

  @Test
  void sendsItsHeaders_toItsSiteOnly() {
    String elsewhere = "http://localhost:%d/v1/echo".formatted(server.getAddress().getPort());
    Endpoint guarded = guarded();

    assertThat(guarded.send(get("/echo")).body()).contains("Bearer 4f3a9c0d");
    assertThat(guarded.send(get("/moved")).body()).contains("Bearer 4f3a9c0d");
    assertThat(guarded.send(get("/echo").header("authorization", "none")).body())
        .contains("authorization: [none]")
        .doesNotContain("Bearer");
    assertThat(guarded.send(get(elsewhere)).body()).doesNotContain("Bearer");
  }

  @Test
  void hidesItsSecrets_whenTheReplyRepeatsThem() {
    assertThatThrownBy(() -> guarded().await(get("/echo")).within(Duration.ZERO).hasStatus(201))
        .hasMessageContaining("authorization: [***]")
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("4f3a9c0d");
  }

  @Test
  void sendsAgain_overANewConnection_whenTheServerClosedTheOldOne() throws IOException {
    try (RawServer raw = new RawServer(RawServer::replyAndHangUp)) {
      Endpoint forgetful = endpoint(raw.url(), clock);
      for (int i = 0; i < 3; i++) {
        assertThat(forgetful.send(post("/").json("{}")).status()).isEqualTo(204);
        await().until(() -> raw.open() == 0);
      }
    }
  }

  @Test
  void readsTheCharsetTheReplyNames() {
    assertThat(shipping.send(get("/latin")).body()).isEqualTo("Löffel");
  }

  @Test
  void saysHowItReplied_toTheDoctor() throws IOException {
    Endpoints endpoints =
        new Endpoints(
            Map.of(
                "shipping", Settings.endpoint(url()),
                "payment", Settings.endpoint(URI.create("http://127.0.0.1:1"))),
            clock);

    assertThat(endpoints.check("shipping")).isEqualTo("status 404");
    assertThatThrownBy(() -> endpoints.check("payment"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "endpoint payment cannot be used: connection refused."
                + " See endpoints.payment in the configuration");
  }

  private AbstractStringAssert<?> assertNoReply(URI url) {
    Endpoint endpoint = endpoint(url, clock);
    AssertionError failure =
        catchThrowableOfType(AssertionError.class, () -> endpoint.send(get("")));
    List<String> lines = String.valueOf(failure.getMessage()).lines().toList();
    assertThat(lines)
        .startsWith("endpoint shipping should reply as expected", "  expected: a reply")
        .contains("  waited:   0 ms");
    return assertThat(lines.get(2).replaceFirst("^  found:    ", ""));
  }

  private static AbstractThrowableAssert<?, ?> assertFound(ThrowingCallable check) {
    return assertThatThrownBy(check).isInstanceOf(AssertionError.class);
  }

  private Endpoint guarded() {
    return new Endpoints(Map.of("shipping", Settings.endpoint(url(), LOGIN, false)), clock)
        .get("shipping");
  }

  private static Endpoint endpoint(URI url, Clock clock) {
    return new Endpoints(Map.of("shipping", Settings.endpoint(url)), clock).get("shipping");
  }

  private URI url() {
    return URI.create("http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
  }

  private void echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    StringBuilder text = new StringBuilder();
    text.append("%s %s\n".formatted(exchange.getRequestMethod(), exchange.getRequestURI()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                text.append("%s: %s\n".formatted(name.toLowerCase(Locale.ROOT), values)));
    seen.add(text.toString());
    reply(exchange, 200, text + body);
  }

  private void latin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=ISO-8859-1");
    byte[] bytes = "Löffel".getBytes(ISO_8859_1);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void big(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] much = new byte[1 << 20];
    for (int i = 0; i < 20; i++) {
      exchange.getResponseBody().write(much);
    }
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, int status, String target)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Location", target);
    reply(exchange, status, "");
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
