package dev.journeybeat.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.journeybeat.result.HealthState;
import dev.journeybeat.server.history.audit.AuditEntry;
import dev.journeybeat.server.web.status.StatusSettings;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may look, and who may act. */
class AccessIT {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private static final WebSettings GUARDED =
      new WebSettings("127.0.0.1", 0, new Secret("open sesame"), new Secret("just looking"));

  /** What answers anybody, and says nothing of the shop. */
  private static final List<String> OPEN = List.of("/login", "/health/live", "/health/ready");

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private WebWorld world;

  @BeforeEach
  void open(@TempDir Path folder) {
    world = new WebWorld(folder);
    world.plans("checkout");
    world.passes("checkout", 5);
    world.has("shop", HealthState.UP, "status 200");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void answersNothingButTheLogin_whoeverAsksForWhatever() throws Exception {
    List<String> routes = world.start(GUARDED).routes();

    assertThat(routes)
        .contains("GET /", "GET /events", "GET /runs/{id}/evidence/{file}", "GET /healthcheck");
    for (String route : routes) {
      String method = route.substring(0, route.indexOf(' '));
      String path =
          route.substring(route.indexOf(' ') + 1).replaceAll("[{<][a-z]+[>}]", "checkout-5");
      if (OPEN.contains(path) || path.startsWith("/assets/")) {
        continue;
      }
      HttpResponse<String> program = send(request(path).method(method, BodyPublishers.noBody()));
      assertThat(program.statusCode()).as(route).isEqualTo(401);
      // It may be told what it has asked for itself.
      assertThat(program.body().replace(path, "")).as(route).doesNotContain("checkout", "shop");
      HttpResponse<String> person =
          send(
              request(path)
                  .header("Accept", "text/html")
                  .header("Sec-Fetch-Mode", "navigate")
                  .method(method, BodyPublishers.noBody()));
      assertThat(person.statusCode()).as(route).isIn(302, 401);
      assertThat(person.body().replace(path, ""))
          .as(route)
          .doesNotContain("checkout", "shop.example");
    }
    for (String path : List.of("/nothing", "/assets/../healthcheck", "/login/../", "/LOGIN")) {
      HttpResponse<String> other = get(path);
      assertThat(other.statusCode()).as(path).isIn(401, 404);
      assertThat(other.body()).as(path).doesNotContain("checkout", "shop");
    }
    assertThat(get("/assets/journeybeat.css").statusCode()).isEqualTo(200);
  }

  /** What is under its path is shown to anybody. */
  @Test
  void thePublicPage_canBeNoneOfTheOthers() {
    List<String> paths =
        world.start(GUARDED).routes().stream()
            .map(route -> route.replaceFirst("^\\S+ (/[^/{<]*).*", "$1"))
            .filter(path -> path.length() > 1)
            .distinct()
            .toList();
    assertThat(paths).contains("/runs", "/undos", "/api", "/login");

    for (String path : paths) {
      assertThatThrownBy(() -> publicPageAt(path))
          .as(path)
          .hasMessageContaining("a free path of the dashboard");
    }
  }

  private static StatusSettings publicPageAt(String path) {
    return new StatusSettings(
        path, "Shop", "All is well", Map.of("checkout", "Buying"), Map.of(), 0, ZoneOffset.UTC);
  }

  @Test
  void leadsThroughTheLogin_andBackToWhereOneWas() throws Exception {
    world.start(GUARDED);

    HttpResponse<String> refused = page("/runs/checkout-5?x=1");
    assertThat(refused.statusCode()).isEqualTo(302);
    String login = refused.headers().firstValue("Location").orElseThrow();
    assertThat(login).endsWith("/login?next=%2Fruns%2Fcheckout-5%3Fx%3D1");
    HttpResponse<String> in = logIn("open sesame", "/runs/checkout-5?x=1");

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/runs/checkout-5?x=1");
    assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("journeybeat=")
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(page("/runs/checkout-5").body()).contains("checkout passed", "Log out");
    assertThat(world.history.auditLog().before(null, 9))
        .extracting(AuditEntry::who, AuditEntry::action)
        .containsExactly(tuple("operator at 127.0.0.1", "logged in as operator, from 127.0.0.1"));
    post("/logout", "csrf=" + token("/"));
    assertThat(page("/runs/checkout-5").statusCode()).isEqualTo(302);
  }

  @Test
  void neverLeadsElsewhere() throws Exception {
    world.start(GUARDED);

    for (String next : List.of("https://evil.example/", "//evil.example", "/\\evil.example")) {
      assertThat(logIn("open sesame", next).headers().firstValue("Location").orElseThrow())
          .isEqualTo("/");
      post("/logout", "csrf=" + token("/"));
    }
  }

  @Test
  void saysThatThePasswordIsWrong_andLetsNobodyGuessOn() throws Exception {
    world.start(GUARDED);

    for (int i = 0; i < 10; i++) {
      HttpResponse<String> wrong = logIn("guess " + i, "/");
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.body()).contains("Wrong password.");
    }
    HttpResponse<String> stopped = logIn("open sesame", "/");
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).contains("60");
    assertThat(stopped.body())
        .contains("Too many wrong passwords from 127.0.0.1. Try again in 60 s");
    assertThat(basic("open sesame", "/").statusCode()).isEqualTo(429);

    world.clock.move(Duration.ofMinutes(1));
    assertThat(logIn("open sesame", "/").statusCode()).isEqualTo(303);
  }

  @Test
  void letsViewersLook_andOnlyOperatorsAct() throws Exception {
    world.start(GUARDED);
    var unused = logIn("just looking", "/");

    String journey = page("/journeys/checkout").body();
    assertThat(journey).contains("checkout").doesNotContain("Run now");
    HttpResponse<String> refused = post("/journeys/checkout/run", "csrf=" + token("/"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains(
            "This requires the operator's password (web.password); you are logged in as viewer");
    assertThat(world.begun).isEmpty();
    post("/logout", "csrf=" + token("/"));

    unused = logIn("open sesame", "/");
    assertThat(page("/journeys/checkout").body()).contains("Run now");
    assertThat(post("/journeys/checkout/run", "csrf=" + token("/")).statusCode()).isEqualTo(303);
    assertThat(world.begun).containsExactly("checkout");
  }

  @Test
  void refusesEveryDeedToViewers() throws Exception {
    List<String> routes = world.start(GUARDED).routes();
    var unused = logIn("just looking", "/");
    String token = token("/");

    assertThat(routes).contains("POST /undos/{id}/forget", "POST /alerts/{id}/clear");
    for (String route : routes) {
      String path = route.replaceFirst("POST ", "").replaceAll("[{<][a-z]+[>}]", "checkout");
      if (route.startsWith("POST ") && !path.equals("/login") && !path.equals("/logout")) {
        assertThat(post(path, "reason=why&csrf=" + token).statusCode()).as(route).isEqualTo(403);
      }
    }
  }

  @Test
  void doesNothingThatSomebodyElsesPageAsksFor() throws Exception {
    world.start(GUARDED);
    var unused = logIn("open sesame", "/");
    String token = token("/");

    assertThat(post("/journeys/checkout/run", "").statusCode()).isEqualTo(403);
    assertThat(post("/journeys/checkout/run", "csrf=guessed").statusCode()).isEqualTo(403);
    HttpRequest.Builder foreign =
        form("/journeys/checkout/run", "csrf=" + token).header("Origin", "https://evil.example");
    assertThat(send(foreign).statusCode()).isEqualTo(403);
    HttpRequest.Builder cross =
        form("/journeys/checkout/run", "csrf=" + token).header("Sec-Fetch-Site", "cross-site");
    assertThat(send(cross).statusCode()).isEqualTo(403);
    assertThat(world.begun).isEmpty();
  }

  @Test
  void doesNothingThatSomebodyElsesPageAsksFor_whereNoPasswordIsNeeded() throws Exception {
    world.start();

    HttpRequest.Builder foreign =
        form("/journeys/checkout/run", "").header("Origin", "https://evil.example");
    assertThat(send(foreign).statusCode()).isEqualTo(403);
    HttpRequest.Builder ours =
        form("/journeys/checkout/run", "").header("Origin", world.address().toString());
    assertThat(send(ours).statusCode()).isEqualTo(403);
    assertThat(world.begun).isEmpty();

    // A program sends neither an origin nor a cookie.
    assertThat(post("/journeys/checkout/run", "").statusCode()).isEqualTo(303);
    assertThat(world.begun).containsExactly("checkout");
  }

  private String token(String path) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(page(path).body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private HttpResponse<String> logIn(String password, String next)
      throws IOException, InterruptedException {
    String fields =
        "password=%s&next=%s&csrf=%s"
            .formatted(encoded(password), encoded(next), encoded(token("/login")));
    return post("/login", fields);
  }

  private HttpResponse<String> basic(String password, String path)
      throws IOException, InterruptedException {
    String login =
        Base64.getEncoder().encodeToString(("me:" + password).getBytes(StandardCharsets.UTF_8));
    return send(request(path).header("Authorization", "Basic " + login).GET());
  }

  private HttpResponse<String> post(String path, String fields)
      throws IOException, InterruptedException {
    return send(form(path, fields));
  }

  private HttpRequest.Builder form(String path, String fields) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(fields));
  }

  private HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return send(
        request(path).header("Accept", "text/html").header("Sec-Fetch-Mode", "navigate").GET());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(world.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
