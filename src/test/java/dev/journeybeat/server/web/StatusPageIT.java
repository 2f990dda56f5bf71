package dev.journeybeat.server.web;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codeborne.selenide.Configuration;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeybeat.demo.Chrome;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.MaintenanceSettings;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import dev.journeybeat.server.web.status.StatusSettings;
import dev.journeybeat.settings.Secret;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public sees, and what it does not. */
class StatusPageIT {

  /** Of the 30 days at midnight; the last run is 5 minutes old. */
  private static final int MINUTES = 12 * 60;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private WebWorld world;

  @BeforeEach
  void prepare(@TempDir Path folder) {
    world = new WebWorld(folder);
    world.plans("checkout");
    world.plans("search");
    world.plans("backoffice");
    for (int minute = MINUTES; minute > 0; minute -= 60) {
      world.passes("search", minute);
      world.passes("backoffice", minute);
    }
    for (int minute = MINUTES; minute > 60; minute -= 60) {
      world.passes("checkout", minute);
    }
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void saysInASentenceThatAllIsWell_orWhatIsNot() throws Exception {
    world.passes("checkout", 30);
    start(true);

    until("/status", "All is well: customers can buy");
    assertThat(get("/status").body()).contains("Checkout", "Searching &amp; finding");
    assertThat(get("/status/").body()).contains("Checkout");
    world.fails("checkout", 5, "the till is at till.internal:8080", null);
    until("/status", "Does not work now: Checkout");
    world.ends(world.run("search", 2), Verdict.INCONCLUSIVE, "no browser", null);
    until("/status.json", "\"state\" : \"unknown\"");
    assertThat(get("/status").body())
        .contains("Does not work now: Checkout", "not known")
        .doesNotContain("All is well");
  }

  @Test
  void saysThatNobodyLooks_whenNothingRanForLong() throws Exception {
    world.passes("checkout", 30);
    start(true);
    until("/status", "All is well");

    world.clock.move(Duration.ofHours(4));

    until("/status", "Not watched now: Checkout, Searching &amp; finding");
  }

  /** As a pipeline does, many in a row. */
  @Test
  void saysNoSuchThing_becauseSomeRunsWereAskedForByHand() throws Exception {
    for (int minutesAgo = 27; minutesAgo > 12; minutesAgo--) {
      world.passes("checkout", minutesAgo);
    }
    start(true);

    until("/status", "All is well");
    assertThat(get("/status").body()).doesNotContain("Not watched");
  }

  @Test
  void tellsNothingThatWasNotChosen() throws Exception {
    world.fails("checkout", 5, "the till is at till.internal:8080", null);
    world.fails("backoffice", 5, "secret ledger", null);
    start(true);
    until("/status", "Does not work now: Checkout");

    for (String path :
        List.of(
            "/status", "/status.json", "/status/badge/checkout.svg", "/status/badge/none.svg")) {
      for (String accept : List.of("*/*", "text/html")) {
        HttpResponse<String> answer = send(request(path).header("Accept", accept).GET());
        assertThat(answer.body())
            .as(path)
            .doesNotContain("backoffice", "ledger", "till.internal", "checkout-5", "hb-", "here\"")
            .doesNotContain("shop.example", "Log out", "csrf");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
      }
    }
    HttpResponse<String> notChosen = get("/status/badge/backoffice.svg");
    HttpResponse<String> notThere = get("/status/badge/nothing.svg");
    assertThat(notChosen.statusCode()).isEqualTo(404).isEqualTo(notThere.statusCode());
    assertThat(notChosen.body()).isEqualTo("There is no such badge\n").isEqualTo(notThere.body());
    for (String path : List.of("/status/x", "/status/badge/a/b", "/", "/statusx")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(401);
    }
    HttpResponse<String> posted = send(request("/status").POST(BodyPublishers.noBody()));
    assertThat(posted.statusCode()).isEqualTo(401);
  }

  @Test
  void isNotThere_whereItIsOff() throws Exception {
    world.start(new WebSettings("127.0.0.1", 0, new Secret("open sesame"), null));
    assertThat(get("/status").statusCode()).isEqualTo(401);
    assertThat(get("/status/badge/checkout.svg").statusCode()).isEqualTo(401);

    HttpRequest.Builder known =
        request("/status").header("Authorization", "Basic bWU6b3BlbiBzZXNhbWU=").GET();
    assertThat(send(known).statusCode()).isEqualTo(404);
  }

  @Test
  void isShownToAnybody_whateverNameLedHere() throws Exception {
    world.start(settings(null, true));

    HttpRequest.Builder proxied = request("/status");
    assertThat(send(proxied.GET()).statusCode()).isEqualTo(200);
    assertThat(raw("GET /status HTTP/1.1\r\nHost: status.example\r\n")).contains(" 200 ");
    assertThat(raw("GET / HTTP/1.1\r\nHost: status.example\r\n")).contains(" 403 ");
    assertThat(raw("POST /status HTTP/1.1\r\nHost: status.example\r\nContent-Length: 0\r\n"))
        .contains(" 403 ")
        .doesNotContain("shop.example");
  }

  @Test
  void answersWhoHasItAlready_withoutSayingItAgain() throws Exception {
    world.passes("checkout", 30);
    start(true);
    until("/status/badge/checkout.svg", "Checkout: works");

    HttpResponse<String> badge = get("/status/badge/checkout.svg");
    assertThat(badge.headers().firstValue("Content-Type")).contains("image/svg+xml; charset=utf-8");
    assertThat(badge.headers().firstValue("Cache-Control")).contains("public, max-age=30");
    assertThat(badge.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
    String tag = badge.headers().firstValue("ETag").orElseThrow();
    HttpRequest.Builder again =
        request("/status/badge/checkout.svg").header("If-None-Match", tag).GET();
    HttpResponse<String> same = send(again);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();

    world.fails("checkout", 5, "no", null);
    until("/status/badge/checkout.svg", "Checkout: does not work");
    assertThat(send(again).statusCode()).isEqualTo(200);
    HttpResponse<String> page = get("/status");
    assertThat(page.headers().firstValue("Cache-Control")).contains("public, max-age=10");
    assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    HttpRequest.Builder head =
        request("/status/badge/none.svg").method("HEAD", BodyPublishers.noBody());
    assertThat(send(head).statusCode()).isEqualTo(404);
  }

  @Test
  void tellsProgramsTheSame() throws Exception {
    world.passes("checkout", 30);
    start(true);
    until("/status.json", "\"state\" : \"works\"");

    HttpResponse<String> answer = get("/status.json");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    JsonNode status = json.readTree(answer.body());
    assertThat(status.path("title").asText()).isEqualTo("Spoon shop");
    assertThat(status.path("headline").asText()).isEqualTo("All is well: customers can buy");
    JsonNode checkout = status.path("journeys").path(0);
    assertThat(checkout.path("key").asText()).isEqualTo("checkout");
    assertThat(checkout.path("name").asText()).isEqualTo("Checkout");
    assertThat(checkout.path("since").asText()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(checkout.path("uptime").asDouble()).isEqualTo(1);
    assertThat(checkout.path("days")).hasSize(30);
    assertThat(checkout.path("days").path(28).path("uptime").isNull()).isTrue();
    assertThat(checkout.path("days").path(29).path("date").asText()).isEqualTo("2026-03-01");
  }

  @Test
  void countsNoUptime_whereNoneIsWanted() throws Exception {
    world.passes("checkout", 30);
    start(false);
    until("/status", "All is well");

    assertThat(get("/status").body()).doesNotContain("uptime", "<svg");
    assertThat(get("/status.json").body()).doesNotContain("uptime", "days");
    assertThat(get("/status/badge/checkout-uptime.svg").statusCode()).isEqualTo(404);
  }

  @Test
  void announcesMaintenance_onlyThatWhichWasChosen() throws Exception {
    world.passes("checkout", 30);
    world.fails("checkout", 5, "no", null);
    world.maintains(
        Maintenance.of(
            Map.of(
                "deploy", maintenance("2026-03-01T14:00", "a reason for us"),
                "secret", maintenance("2026-03-01T12:30", "a merger")),
            ZoneOffset.UTC));
    start(true);

    until("/status", "Does not work now: Checkout");
    assertThat(get("/status").body())
        .contains("A new version comes", "1 Mar 2026 14:00 UTC")
        .doesNotContain("merger", "for us");
    world.clock.move(Duration.ofMinutes(40));
    until("/status.json", "\"asOf\" : \"2026-03-01T12:40:00Z\"");
    assertThat(get("/status").body()).contains("Does not work now: Checkout");
    world.clock.move(Duration.ofMinutes(80));
    until("/status", "Maintenance now: Checkout");
    until("/status/badge/checkout.svg", "Checkout: maintenance");
  }

  @Test
  void isReadByPeople_andShownOnPagesOfOthers() throws Exception {
    world.passes("checkout", 30);
    world.fails("checkout", 5, "no", null);
    start(true);
    until("/status", "Does not work now: Checkout");

    Javalin others =
        Javalin.create(
                config ->
                    config.routes.get(
                        "/",
                        ctx ->
                            ctx.header("Cross-Origin-Embedder-Policy", "require-corp")
                                .html(
                                    "<img src='%s/status/badge/checkout.svg'>"
                                        .formatted(world.address()))))
            .start("localhost", 0);
    try (Chrome chrome = Chrome.at(world.address())) {
      open("/status");
      $("h1").shouldHave(exactText("Does not work now: Checkout"));
      $(".standing.broken").shouldHave(text("Checkout"), text("does not work"), text("for 5 min"));
      $(".shown details summary").shouldHave(exactText("Days with downtime: 1")).click();
      $(".shown details li").shouldHave(text("1 Mar 2026: 99."));
      List<Rule> violations = new AxeBuilder().analyze(chrome.driver()).getViolations();
      assertThat(violations)
          .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
          .extracting(rule -> rule.getId() + ": " + rule.getNodes())
          .isEmpty();

      open("http://localhost:%d/".formatted(others.port()));
      $("img").shouldBe(visible);
      await()
          .untilAsserted(
              () ->
                  assertThat(
                          chrome.driver().executeScript("return document.images[0].naturalWidth"))
                      .isEqualTo(154L));
    } finally {
      others.stop();
    }
  }

  private void start(boolean withUptime) {
    world.start(settings(new Secret("open sesame"), withUptime));
    Configuration.baseUrl = world.address().toString();
  }

  private static WebSettings settings(@Nullable Secret password, boolean withUptime) {
    Map<String, String> journeys = new LinkedHashMap<>();
    journeys.put("checkout", "Checkout");
    journeys.put("search", "Searching & finding");
    return new WebSettings(
        "127.0.0.1",
        0,
        password,
        null,
        new StatusSettings(
            "/status",
            "Spoon shop",
            "All is well: customers can buy",
            journeys,
            Map.of("deploy", "A new version comes"),
            withUptime ? 30 : 0,
            ZoneOffset.UTC),
        null);
  }

  private static MaintenanceSettings maintenance(String from, String reason) {
    LocalDateTime begin = LocalDateTime.parse(from);
    return new MaintenanceSettings(
        null,
        null,
        begin,
        begin.plusMinutes(30),
        null,
        Suppress.ALERTS,
        List.of("checkout"),
        reason);
  }

  private void until(String path, String text) {
    await().untilAsserted(() -> assertThat(get(path).body()).contains(text));
  }

  /** Java's own client does not let us say which host is meant. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(world.address().getHost(), world.address().getPort())) {
      socket
          .getOutputStream()
          .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(world.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
