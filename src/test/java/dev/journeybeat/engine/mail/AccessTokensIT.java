package dev.journeybeat.engine.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Logging in with tokens: GreenMail speaks AUTHENTICATE XOAUTH2, the token endpoint is real HTTP.
 */
@Timeout(180)
class AccessTokensIT {

  private final TestMailServer server = new TestMailServer();
  private final TestSettings settings = server.settings();
  private final MovableClock clock = new MovableClock();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final HttpServer endpoint;
  private volatile int status = 200;
  private volatile String reply = token("token-1");

  AccessTokensIT() throws IOException {
    endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void startEndpoint() {
    endpoint.createContext("/token", this::answer);
    endpoint.start();
    server.accept("token-1");
    settings.password = null;
    settings.oauth2 = oauth2(null);
  }

  @AfterEach
  void stopServers() {
    endpoint.stop(0);
    server.close();
  }

  @Test
  void getsIn_withTheClientsOwnCredentials() {
    assertThat(mailboxes().check("shop")).contains("accepts the login of heartbeat@shop.example");
    assertThat(requests)
        .containsExactly(
            "client_id=heartbeat&client_secret=s%2Bcret&grant_type=client_credentials"
                + "&scope=https%3A%2F%2Fmail.example%2F.default");
  }

  @Test
  void getsIn_withARefreshToken_andWithTheNextOneThatItWasGiven() {
    settings.oauth2 = oauth2(new Secret("refresh-1"));
    reply = "{\"access_token\":\"token-1\",\"expires_in\":3600,\"refresh_token\":\"refresh-2\"}";
    Mailboxes mailboxes = mailboxes();
    mailboxes.check("shop");
    clock.move(ofMinutes(60));
    mailboxes.check("shop");
    assertThat(requests).hasSize(2);
    assertThat(requests.get(0)).contains("grant_type=refresh_token&refresh_token=refresh-1");
    assertThat(requests.get(1)).contains("grant_type=refresh_token&refresh_token=refresh-2");
  }

  @Test
  void usesATokenAgain_untilShortlyBeforeItExpires() {
    Mailboxes mailboxes = mailboxes();
    mailboxes.check("shop");
    clock.move(ofMinutes(58));
    mailboxes.open("shop").close();
    assertThat(requests).hasSize(1);
    clock.move(ofMinutes(1));
    mailboxes.check("shop");
    assertThat(requests).hasSize(2);
  }

  @Test
  void fetchesAnotherToken_whenTheMailServerRefusesTheOneAtHand() {
    Mailboxes mailboxes = mailboxes();
    mailboxes.check("shop");
    server.accept("token-2");
    reply = token("token-2");
    assertThat(mailboxes.check("shop")).contains("accepts the login of heartbeat@shop.example");
    assertThat(requests).hasSize(2);
  }

  @Test
  void refused_whenTheMailServerDoesNotTakeTheToken() {
    server.accept("another");
    assertThatThrownBy(() -> mailboxes().open("shop"))
        .isInstanceOf(InconclusiveException.class)
        .hasMessageStartingWith(
            "localhost:%d (plain) refused the login of heartbeat@shop.example: it said \"",
            server.port())
        .hasMessageEndingWith(
            "Check mail.shop.username and mail.shop.oauth2, and that the mailbox may be read with"
                + " this client and scope")
        .hasMessageNotContaining("token-1");
  }

  @Test
  void refused_whenTheEndpointGivesNoToken() {
    status = 400;
    reply =
        "{\"error\":\"invalid_client\",\"error_description\":\"The secret s+cret has expired\"}";
    assertThatThrownBy(() -> mailboxes().open("shop"))
        .isInstanceOf(InconclusiveException.class)
        .hasMessage(
            "the token endpoint %s refused a token to client heartbeat: status 400, \"invalid_client"
                + " The secret *** has expired\". Check mail.shop.oauth2: client-id, client-secret"
                + " and scope",
            address());
  }

  @Test
  void refused_whenTheEndpointDoesNotAnswerInJson() {
    reply = "<html>Welcome!</html>";
    assertThatThrownBy(() -> mailboxes().check("shop"))
        .isInstanceOf(InconclusiveException.class)
        .hasMessageContaining("refused a token to client heartbeat: status 200, \"\"");
  }

  @Test
  void cannotTell_whenTheEndpointIsAway() {
    endpoint.stop(0);
    assertThatThrownBy(() -> mailboxes().check("shop"))
        .isInstanceOf(InconclusiveException.class)
        .hasMessage(
            "the request to the token endpoint %s failed (ConnectException). Check"
                + " mail.shop.oauth2.token-endpoint and the network",
            address());
  }

  @Test
  void cannotTell_whenTheEndpointIsSilent() throws IOException {
    settings.timeout = ofMillis(300);
    try (java.net.ServerSocket silent = new java.net.ServerSocket(0)) {
      settings.oauth2 =
          new OAuth2Settings(
              URI.create("http://localhost:" + silent.getLocalPort()),
              "heartbeat",
              new Secret("s+cret"),
              null,
              null);
      assertThatThrownBy(() -> mailboxes().check("shop"))
          .isInstanceOf(InconclusiveException.class)
          .hasMessageContaining(" failed (no answer in 300 ms)");
    }
  }

  @Test
  void neverOffersTheTokenAsAPassword_whenTheServerTakesNoTokens() {
    try (TestProxy proxy =
        new TestProxy(server.port())
            .rewriting(line -> RunMailboxIT.without("AUTH=XOAUTH2", line))) {
      settings.port = proxy.port();
      assertThatThrownBy(() -> mailboxes().open("shop"))
          .isInstanceOf(InconclusiveException.class)
          .hasMessage(
              "localhost:%d (plain) does not accept tokens (it does not offer AUTH=XOAUTH2)."
                  + " Set mail.shop.password instead of mail.shop.oauth2",
              proxy.port());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    byte[] body = reply.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String token(String token) {
    return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
        .formatted(token);
  }

  private OAuth2Settings oauth2(@Nullable Secret refreshToken) {
    return new OAuth2Settings(
        address(),
        "heartbeat",
        new Secret("s+cret"),
        refreshToken,
        "https://mail.example/.default");
  }

  private URI address() {
    return URI.create("http://localhost:%d/token".formatted(endpoint.getAddress().getPort()));
  }

  private Mailboxes mailboxes() {
    return new Mailboxes(Map.of("shop", settings.build()), clock);
  }
}
