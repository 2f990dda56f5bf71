package dev.journeybeat.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.journeybeat.server.history.audit.AuditEntry;
import dev.journeybeat.server.history.tokens.Token;
import dev.journeybeat.server.history.tokens.TokenRole;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program may that sends a token. */
class TokensIT {

  private static final WebSettings GUARDED =
      new WebSettings("127.0.0.1", 0, new Secret("open sesame"), new Secret("just looking"));

  private static final String RUN = "/api/v1/journeys/checkout/runs";

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private WebWorld world;

  @BeforeEach
  void open() {
    world = new WebWorld(folder);
    world.plans("checkout");
    world.passes("checkout", 5);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void mayWhatItsRoleMay() throws Exception {
    world.start(GUARDED);
    String viewer = token("grafana", TokenRole.VIEWER);
    String operator = token("ci", TokenRole.OPERATOR);

    for (String path : List.of("/", "/metrics", "/api/v1/journeys", "/audit", "/healthcheck/x")) {
      assertThat(get(path, viewer).statusCode()).as(path).isIn(200, 404);
    }
    HttpResponse<String> refused = post(RUN, viewer);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("A token with the role operator is required; this token has the role viewer");
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"Journeybeat\", error=\"insufficient_scope\"");
    assertThat(world.begun).isEmpty();

    assertThat(post(RUN, operator).statusCode()).isEqualTo(202);
    assertThat(world.begun).containsExactly("checkout");
    assertThat(world.history.auditLog().before(null, 9))
        .extracting(AuditEntry::who, AuditEntry::action)
        .containsExactly(tuple("token ci at 127.0.0.1", "checkout was run"));
  }

  @Test
  void needsNoTokenOfAForm_becauseNoBrowserSendsItByItself() throws Exception {
    world.start(GUARDED);
    HttpRequest.Builder form =
        request("/journeys/checkout/run", token("ci", TokenRole.OPERATOR))
            .header("Origin", world.address().toString())
            .POST(BodyPublishers.noBody());

    assertThat(send(form).statusCode()).isEqualTo(303);
    assertThat(world.begun).containsExactly("checkout");
  }

  @Test
  void isRefused_whenItIsWrong_hasExpired_orWasRevoked() throws Exception {
    world.start(GUARDED);
    String soon =
        world
            .history
            .tokens()
            .create("soon", TokenRole.VIEWER, world.clock.instant().plusSeconds(60))
            .orElseThrow();
    String revoked = token("revoked", TokenRole.VIEWER);
    assertThat(get("/api/v1/journeys", soon).statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/journeys", revoked).statusCode()).isEqualTo(200);

    world.clock.move(Duration.ofMinutes(1));
    assertThat(world.history.tokens().revoke("revoked")).isTrue();

    for (String wrong : List.of(soon, revoked, "jbt_guessed", "open sesame")) {
      HttpResponse<String> answer = get("/api/v1/journeys", wrong);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .contains("Bearer realm=\"Journeybeat\", error=\"invalid_token\"");
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(answer.body()).contains("The token is wrong, has expired or was revoked");
    }
    HttpRequest.Builder page =
        request("/", "jbt_guessed")
            .header("Accept", "text/html")
            .header("Sec-Fetch-Mode", "navigate");
    assertThat(send(page).statusCode()).isEqualTo(401);
    assertThat(get("/health/live", "jbt_guessed").statusCode()).isEqualTo(200);
  }

  @Test
  void isRefused_whenItIsWrong_whereNoPasswordIsNeeded() throws Exception {
    world.start();
    String viewer = token("grafana", TokenRole.VIEWER);

    assertThat(get("/api/v1/journeys", "jbt_guessed").statusCode()).isEqualTo(401);
    assertThat(get("/api/v1/journeys", viewer).statusCode()).isEqualTo(200);
    assertThat(post(RUN, viewer).statusCode()).isEqualTo(403);
  }

  @Test
  void countsAsAWrongPassword_whenItIsWrong() throws Exception {
    world.start(GUARDED);
    String good = token("ci", TokenRole.OPERATOR);
    for (int i = 0; i < 10; i++) {
      assertThat(get("/api/v1/journeys", "jbt_guess" + i).statusCode()).isEqualTo(401);
    }

    HttpResponse<String> stopped = get("/api/v1/journeys", good);
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).contains("60");
    String password =
        Base64.getEncoder().encodeToString("me:open sesame".getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder byPassword =
        HttpRequest.newBuilder(URI.create(world.address() + "/"))
            .header("Authorization", "Basic " + password);
    assertThat(send(byPassword).statusCode()).isEqualTo(429);

    world.clock.move(Duration.ofMinutes(1));
    assertThat(get("/api/v1/journeys", good).statusCode()).isEqualTo(200);
  }

  @Test
  void letsEverybodySeeThatTheStoreIsAway_andNotWhereItIs() throws Exception {
    world.start(GUARDED);
    String good = token("ci", TokenRole.OPERATOR);

    world.losesStore();

    HttpResponse<String> answer = get("/api/v1/journeys", good);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("the store can't be used: ")
        .doesNotContain(folder.toString(), "journeybeat.db");
  }

  @Test
  void isNotedAsUsed() throws Exception {
    world.start(GUARDED);
    String good = token("ci", TokenRole.OPERATOR);

    assertThat(get("/api/v1/journeys", good).statusCode()).isEqualTo(200);

    assertThat(world.history.tokens().all())
        .extracting(Token::lastUsedAt)
        .containsExactly(world.clock.instant());
  }

  private String token(String name, TokenRole role) {
    return world.history.tokens().create(name, role, null).orElseThrow();
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    return send(request(path, token));
  }

  private HttpResponse<String> post(String path, String token) throws Exception {
    return send(request(path, token).POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(world.address() + path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
