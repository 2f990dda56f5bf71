package dev.journeybeat.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.web.admin.ShownDelivery.State;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs are answered; each answer is held to the document. */
class ApiIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String HOSTILE = "</script>\"\\\u0000<img onerror=alert(1)> \u202e";

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private WebWorld world;
  private ApiDocument document;

  @BeforeEach
  void open() throws Exception {
    world = new WebWorld(folder.resolve("store"));
    world.plans("checkout");
    world.plans("search");
    world.has("shop", HealthState.UP, "status 200");
    world.has("stock", HealthState.DOWN, HOSTILE);
    for (int minutes = 12; minutes >= 5; minutes--) {
      world.passes("checkout", minutes);
    }
    Run failed = world.run("checkout", 4);
    Path evidence = Files.createDirectories(folder.resolve("evidence"));
    Files.writeString(evidence.resolve("page.html"), HOSTILE);
    world.ends(
        failed,
        Verdict.FAILED,
        HOSTILE,
        evidence,
        world.step(failed, "open the shop", Leg.BROWSER, 1, null),
        world.step(failed, "receive the order e-mail", Leg.MAIL, 2, null),
        world.step(failed, "go to checkout", Leg.BROWSER, 4, HOSTILE));
    world.start();
    document = new ApiDocument(send(request("/openapi.json")).body());
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void isDescribed_byADocumentThatIsValid_andNamesAllThereIs() throws Exception {
    assertThat(document.problems()).isEmpty();
    assertThat(document.operations())
        .isEqualTo(
            world.server().orElseThrow().routes().stream()
                .filter(route -> route.contains(" /api/") && !route.startsWith("HEAD "))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void tellsHowJourneysStand() throws Exception {
    world.begins("search", 0);
    await().until(() -> tell("/journeys").at("/journeys/1/underWay").asText().equals("search-0"));

    JsonNode all = tell("/journeys");
    assertThat(all.at("/journeys/0")).isEqualTo(tell("/journeys/checkout?location=here"));
    JsonNode checkout = tell("/journeys/checkout");
    assertThat(checkout.path("verdict").asText()).isEqualTo("FAILED");
    assertThat(checkout.path("since").asText()).isEqualTo("2026-03-01T11:56:00Z");
    assertThat(checkout.path("run").asText()).isEqualTo("checkout-4");
    assertThat(checkout.path("next").asText()).isEqualTo("2026-03-01T12:01:40Z");
    assertThat(checkout.path("schedule").asText()).isEqualTo("every 5m");
    assertThat(checkout.at("/day/passed").asInt()).isEqualTo(8);
    assertThat(checkout.at("/day/success").asDouble()).isEqualTo(8 / 9.0);
    assertThat(checkout.at("/day/walked/p95Millis").asInt()).isEqualTo(8_300);
    assertThat(checkout.at("/mailDelivery/p50Millis").asInt()).isEqualTo(740);
    assertThat(tell("/journeys/search").path("verdict").isNull()).isTrue();

    assertProblem(get("/journeys/chekout"), 404, "There is no journey \"chekout\" from here");
    assertProblem(
        get("/journeys/checkout?location=Berlin"),
        404,
        "There is no journey \"checkout\" from Berlin");
  }

  @Test
  void tellsWhatHolds_andPageByPageWhatIsOver() throws Exception {
    Instant now = world.clock.instant();
    SampleAlerts samples = new SampleAlerts(now);
    world.alerts.open.add(
        samples.alert(
            "20260301-100000-7f3k2q",
            "checkout",
            HOSTILE,
            null,
            samples.delivery("shop", "raised", State.DELIVERED, 0, null),
            samples.delivery("pager", "raised", State.WAITING, 3, HOSTILE)));
    for (int i = 1; i <= 5; i++) {
      world.alerts.ended.add(
          samples.alert("20260301-09000%d-7f3k2q".formatted(i), "", "blind", now.minusSeconds(i)));
    }

    JsonNode alert = tell("/alerts").at("/alerts/0");
    assertThat(alert.path("headline").asText()).isEqualTo(HOSTILE);
    assertThat(alert.path("journey").asText()).isEqualTo("checkout");
    assertThat(alert.path("since").asText()).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(alert.path("clearedAt").isNull()).isTrue();
    assertThat(alert.at("/deliveries/0/nextTryAt").isNull()).isTrue();
    assertThat(alert.at("/deliveries/1/failures").asInt()).isEqualTo(3);
    assertThat(alert.at("/deliveries/1/failure").asText()).isEqualTo(HOSTILE);
    JsonNode first = tell("/alerts/ended?limit=3");
    assertThat(first.path("alerts").findValuesAsText("id"))
        .containsExactly(
            "20260301-090001-7f3k2q", "20260301-090002-7f3k2q", "20260301-090003-7f3k2q");
    JsonNode last = follow(first);
    assertThat(last.path("alerts").findValuesAsText("id"))
        .containsExactly("20260301-090004-7f3k2q", "20260301-090005-7f3k2q");
    assertThat(last.path("next").isNull()).isTrue();
    assertProblem(
        get("/alerts/ended?cursor=xx"),
        400,
        "cursor: found \"xx\"; expected the value in \"next\" of the previous page");
  }

  @Test
  void leadsThroughAllRuns_pageByPage() throws Exception {
    HttpResponse<String> answer = get("/journeys/checkout/runs?limit=4");
    JsonNode first = JSON.readTree(answer.body());
    assertThat(first.path("runs").findValuesAsText("run"))
        .containsExactly("checkout-4", "checkout-5", "checkout-6", "checkout-7");
    assertThat(first.at("/runs/0/broke/step").asText()).isEqualTo("go to checkout");
    assertThat(answer.headers().firstValue("Link"))
        .contains("<%s>; rel=\"next\"".formatted(first.path("next").asText()));

    JsonNode second = follow(first);
    world.passes("checkout", 3);
    JsonNode third = follow(second);

    assertThat(second.path("runs").findValuesAsText("run"))
        .containsExactly("checkout-8", "checkout-9", "checkout-10", "checkout-11");
    assertThat(third.path("runs").findValuesAsText("run")).containsExactly("checkout-12");
    assertThat(third.path("next").isNull()).isTrue();
    assertThat(tell("/journeys/search/runs").path("runs")).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAQuestion() throws Exception {
    assertProblem(
        get("/journeys/checkout/runs?limit=0"), 400, "limit: found \"0\"; expected 1 to 500");
    assertProblem(
        get("/journeys/checkout/runs?limit=many"), 400, "limit: found \"many\"; expected 1 to 500");
    assertProblem(
        get("/journeys/checkout/runs?cursor=x"),
        400,
        "cursor: found \"x\"; expected the value in \"next\" of the previous page");
    assertProblem(
        get("/journeys/checkout/runs/now"),
        400,
        "moment: found \"now\"; expected a time such as \"2026-12-01T10:00:00Z\"");
    assertProblem(
        post("/journeys/checkout/runs?wait=1h", ""),
        400,
        "wait: found \"1h\"; expected up to 15m, such as \"90s\" or \"5m\"");
    assertProblem(get("/runs/nothing"), 404, "There is no run nothing, or retention deleted it");
    assertProblem(
        post("/journeys/account/runs", ""),
        404,
        "No journey \"account\" has a schedule here; there are: checkout, search");
    assertProblem(get("/nothing"), 404, "Endpoint GET /api/v1/nothing not found");
    HttpResponse<String> wrongMethod = post("/runs/checkout-4", "");
    assertProblem(wrongMethod, 405, "POST is not allowed here");
    assertThat(wrongMethod.headers().firstValue("Allow").orElseThrow()).contains("GET");
    assertThat(world.begun).isEmpty();
  }

  @Test
  void tellsARun_withAllItLeft() throws Exception {
    JsonNode run = tell("/runs/checkout-4");
    assertThat(run.path("verdict").asText()).isEqualTo("FAILED");
    assertThat(run.path("failure").asText()).isEqualTo(HOSTILE.replace('\0', '\uFFFD'));
    assertThat(run.at("/attempts/0/steps").findValuesAsText("name"))
        .containsExactly("open the shop", "receive the order e-mail", "go to checkout");
    assertThat(run.at("/attempts/0/steps/1/mailDeliveryMillis").asInt()).isEqualTo(740);
    String file = run.at("/evidence/0/href").asText();
    HttpResponse<String> kept =
        client.send(
            HttpRequest.newBuilder(URI.create(world.address() + file)).build(),
            BodyHandlers.ofString());
    assertThat(kept.body()).isEqualTo(HOSTILE);

    world.begins("search", 1);
    JsonNode underWay = tell("/runs/search-1");
    assertThat(underWay.path("verdict").isNull()).isTrue();
    assertThat(underWay.path("startedAt").asText()).isEqualTo("2026-03-01T11:59:00Z");
  }

  @Test
  void tellsTheHealthchecks() throws Exception {
    JsonNode all = tell("/healthchecks");

    assertThat(all.path("well").asBoolean()).isFalse();
    assertThat(all.path("healthchecks").findValuesAsText("state")).containsExactly("UP", "DOWN");
  }

  @Test
  void answersOnlyThatNothingHasChanged_toWhoKnowsItAlready() throws Exception {
    for (String path :
        List.of("/journeys", "/journeys/checkout", "/journeys/checkout/runs", "/runs/checkout-4")) {
      HttpResponse<String> known = get(path);
      String tag = known.headers().firstValue("ETag").orElseThrow();
      assertThat(known.headers().firstValue("Cache-Control")).contains("private, no-cache");

      HttpResponse<String> again = send(request(path).header("If-None-Match", "\"other\", " + tag));
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.headers().firstValue("ETag")).contains(tag);
      assertThat(send(request(path).header("If-None-Match", "\"other\"")).statusCode())
          .isEqualTo(200);
      assertThat(send(request(path).method("HEAD", BodyPublishers.noBody())).statusCode())
          .isEqualTo(200);
    }
    String tag = get("/journeys/checkout/runs").headers().firstValue("ETag").orElseThrow();
    world.passes("checkout", 1);
    assertThat(send(request("/journeys/checkout/runs").header("If-None-Match", tag)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void tellsWhatIsMuted() throws Exception {
    assertThat(tell("/journeys/checkout").path("muted").isNull()).isTrue();
    world.history.mutes().mute(List.of("checkout"), "known", "ops", null);

    await()
        .untilAsserted(
            () ->
                assertThat(tell("/journeys/checkout").at("/muted/reason").asText())
                    .isEqualTo("known"));
  }

  @Test
  void pausesAndResumes() throws Exception {
    JsonNode pause =
        JSON.readTree(
            post(
                    "/journeys/checkout/pause",
                    "{\"reason\": \" the shop moves \", \"until\": \"2026-03-01T15:00:00+01:00\"}")
                .body());
    assertThat(pause.path("until").asText()).isEqualTo("2026-03-01T14:00:00Z");
    assertThat(tell("/journeys/checkout").at("/paused/reason").asText())
        .isEqualTo("the shop moves");
    assertThat(tell("/journeys/checkout").path("next").isNull()).isTrue();

    assertThat(post("/journeys/checkout/resume", "").statusCode()).isEqualTo(204);
    assertThat(tell("/journeys/checkout").path("paused").isNull()).isTrue();
    assertThat(post("/journeys/checkout/resume", "").statusCode()).isEqualTo(204);
  }

  @Test
  void saysWhatIsWrongWithAPause() throws Exception {
    String path = "/journeys/checkout/pause";
    String example = "{\"reason\": \"the shop moves\", \"until\": \"2026-12-01T10:00:00Z\"}";
    assertProblem(
        post(path, "{}"),
        400,
        "reason: found \"\"; expected a few words on why the journey does not run");
    assertProblem(
        post(path, "reason=moving"),
        400,
        "The body is not valid at line 1, column 1; expected JSON such as " + example);
    assertProblem(
        post(path, "{\"reason\": \"x\", \"hours\": 3}"),
        400,
        "body: found \"hours\"; expected \"reason\", and optionally \"until\"");
    assertProblem(
        post(path, "{\"reason\": \"x\", \"until\": \"tomorrow\"}"),
        400,
        "until: found \"tomorrow\"; expected a time such as \"2026-12-01T10:00:00Z\"");
    assertProblem(
        post(path, "{\"reason\": \"x\", \"until\": \"2026-03-01T11:00:00Z\"}"),
        400,
        "until: found \"2026-03-01T11:00:00Z\"; expected a time in the future; it is"
            + " 2026-03-01T12:00:00Z");
    assertThat(world.history.pauses().all()).isEmpty();
  }

  @Test
  void runsAJourney_andTellsWhereItsRunIs() throws Exception {
    HttpResponse<String> asked = post("/journeys/checkout/runs", "");

    assertThat(asked.statusCode()).isEqualTo(202);
    assertThat(world.begun).containsExactly("checkout");
    String location = asked.headers().firstValue("Location").orElseThrow();
    assertThat(location)
        .isEqualTo("/api/v1/journeys/checkout/runs/2026-03-01T12%3A00%3A00Z?location=here");
    Run run = world.begins("checkout", 0);
    assertThat(JSON.readTree(getAt(location).body()).path("run").asText()).isEqualTo("checkout-0");
    assertProblem(
        post("/journeys/checkout/runs", ""),
        409,
        "checkout is already running, and never runs twice at the same time; with wait, such as"
            + " ?wait=5m, it runs after that");
    world.ends(run, Verdict.PASSED, null, null);
    HttpResponse<String> over = getAt(location);
    assertThat(over.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(over.body()).path("verdict").asText()).isEqualTo("PASSED");
    assertThat(over.headers().firstValue("Content-Location")).contains("/api/v1/runs/checkout-0");
  }

  @Test
  void answersTheVerdict_toWhoWaitsForIt() throws Exception {
    CompletableFuture<HttpResponse<String>> answer = asks("checkout", "5m");
    await().until(() -> world.begun.contains("checkout"));
    Run run = world.begins("checkout", 0);
    await().during(Duration.ofSeconds(1)).until(() -> !answer.isDone());

    world.ends(run, Verdict.FAILED, "no button", null);

    HttpResponse<String> told = answer.join();
    document.check(told);
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(told.body()).path("verdict").asText()).isEqualTo("FAILED");
  }

  @Test
  void answersTheVerdict_thoughTheStoreCantBeUsed() throws Exception {
    CompletableFuture<HttpResponse<String>> answer = asks("checkout", "5m");
    await().until(() -> world.begun.contains("checkout"));
    Run run = world.run("checkout", 0);

    world.losesStore();
    world.live.ended(world.result(run, Verdict.INCONCLUSIVE, "the disk is full", null));

    JsonNode told = JSON.readTree(answer.join().body());
    assertThat(told.path("verdict").asText()).isEqualTo("INCONCLUSIVE");
    HttpResponse<String> problem = get("/runs/checkout-4");
    assertThat(problem.statusCode()).isEqualTo(503);
    assertThat(problem.body()).contains("can't be used");
  }

  @Test
  void saysWhereTheRunIs_whenThePatienceEnds() throws Exception {
    CompletableFuture<HttpResponse<String>> answer = asks("checkout", "90s");
    await().until(() -> world.begun.contains("checkout"));
    Run run = world.begins("checkout", 0);

    world.clock.move(Duration.ofSeconds(90));

    HttpResponse<String> told = answer.join();
    document.check(told);
    assertThat(told.statusCode()).isEqualTo(202);
    assertThat(JSON.readTree(told.body()).path("run").asText()).isEqualTo("checkout-0");
    String location = told.headers().firstValue("Location").orElseThrow();
    CompletableFuture<HttpResponse<String>> second =
        client.sendAsync(
            HttpRequest.newBuilder(URI.create(world.address() + location + "&wait=1m")).build(),
            BodyHandlers.ofString());
    await().during(Duration.ofSeconds(1)).until(() -> !second.isDone());
    world.ends(run, Verdict.PASSED, null, null);
    assertThat(JSON.readTree(second.join().body()).path("verdict").asText()).isEqualTo("PASSED");
  }

  @Test
  void runsWhenTheRunBeforeIsOver_forWhoWaits() throws Exception {
    Run before = world.begins("checkout", 1);
    CompletableFuture<HttpResponse<String>> answer = asks("checkout", "5m");
    await().during(Duration.ofSeconds(1)).until(() -> world.begun.isEmpty());

    world.ends(before, Verdict.FAILED, "the shop as it was", null);
    await().until(() -> world.begun.contains("checkout"));
    world.ends(world.begins("checkout", 0), Verdict.PASSED, null, null);

    assertThat(JSON.readTree(answer.join().body()).path("run").asText()).isEqualTo("checkout-0");
  }

  @Test
  void doesNotRun_whenTheRunBeforeIsNotOverInTime() throws Exception {
    world.begins("checkout", 1);
    CompletableFuture<HttpResponse<String>> answer = asks("checkout", "1m");
    await().during(Duration.ofSeconds(1)).until(() -> !answer.isDone());

    world.clock.move(Duration.ofMinutes(1));

    assertProblem(answer.join(), 409, "checkout was still running after 1m; no new run started");
    assertThat(world.begun).isEmpty();
  }

  @Test
  void doesNotRun_whenWhoAskedHasGone() throws Exception {
    Run before = world.begins("checkout", 1);
    URI address = world.address();
    try (Socket line = new Socket(address.getHost(), address.getPort())) {
      line.getOutputStream()
          .write(
              "POST /api/v1/journeys/checkout/runs?wait=5m HTTP/1.1\r\nHost: %s\r\n\r\n"
                  .formatted(address.getAuthority())
                  .getBytes(StandardCharsets.US_ASCII));
      await().during(Duration.ofSeconds(1)).until(() -> line.getInputStream().available() == 0);
    }

    await().during(Duration.ofSeconds(2)).until(() -> world.begun.isEmpty());
    world.ends(before, Verdict.PASSED, null, null);

    await().during(Duration.ofSeconds(2)).until(() -> world.begun.isEmpty());
  }

  @Test
  void answersWhoWaits_whenTheMonitorStops() throws Exception {
    CompletableFuture<HttpResponse<String>> answer = asks("checkout", "5m");
    await().until(() -> world.begun.contains("checkout"));

    world.server().orElseThrow().close();

    assertProblem(answer.join(), 503, "The monitor is stopping");
  }

  private CompletableFuture<HttpResponse<String>> asks(String journey, String wait) {
    return client.sendAsync(
        request("/journeys/%s/runs?wait=%s".formatted(journey, wait))
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private void assertProblem(HttpResponse<String> answer, int status, String detail)
      throws IOException {
    document.check(answer);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("detail").asText()).isEqualTo(detail);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("instance").asText()).isEqualTo(answer.request().uri().getRawPath());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  private JsonNode tell(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private JsonNode follow(JsonNode page) throws Exception {
    return JSON.readTree(getAt(page.path("next").asText()).body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpResponse<String> getAt(String address) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(world.address() + address)));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(world.address() + "/api/v1" + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    if (document != null) {
      document.check(answer);
    }
    return answer;
  }
}
