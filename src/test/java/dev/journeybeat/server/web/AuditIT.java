package dev.journeybeat.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what by hand, as it is shown. */
class AuditIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private WebWorld world;

  @BeforeEach
  void open(@TempDir Path folder) {
    world = new WebWorld(folder);
    world.plans("checkout");
    world.start();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void tellsWhatWasDone_byPagesAndByTheApi() throws Exception {
    assertThat(page("/audit").text()).contains("No entries yet.");

    var unused = post("/journeys/checkout/pause", "reason=%3Cimg+src%3Dx%3E");
    unused = post("/api/v1/journeys/checkout/resume", "");
    world.clock.move(Duration.ofSeconds(1));
    unused = post("/journeys/checkout/run", "");

    Document page = page("/audit");
    assertThat(page.select(".audit-log td.found").eachText())
        .hasSize(3)
        .startsWith("checkout was run")
        .contains("checkout was paused: <img src=x>", "checkout was resumed");
    assertThat(page.select(".audit-log img")).isEmpty();
    assertThat(page.select(".audit-log tr td:last-child").eachText()).containsOnly("this machine");
    JsonNode told = api("/api/v1/audit");
    assertThat(told.path("entries").findValuesAsText("action").get(0))
        .isEqualTo("checkout was run");
    assertThat(told.at("/entries/0/at").asText()).isEqualTo("2026-03-01T12:00:01Z");
  }

  @Test
  void leadsToWhatWasDoneBefore() throws Exception {
    for (int i = 1; i <= 60; i++) {
      world.history.auditLog().note("somebody", "deed " + i);
      world.clock.move(Duration.ofSeconds(1));
    }

    Document newest = page("/audit");
    assertThat(newest.select(".audit-log td.found").eachText())
        .hasSize(50)
        .startsWith("deed 60", "deed 59");
    Document older = page(newest.select("a:contains(Older)").attr("href"));
    assertThat(older.select(".audit-log td.found").eachText())
        .hasSize(10)
        .startsWith("deed 10")
        .endsWith("deed 1");
    assertThat(older.select("a:contains(Older)")).isEmpty();

    JsonNode first = api("/api/v1/audit?limit=59");
    assertThat(api(first.path("next").asText()).path("entries").findValuesAsText("action"))
        .containsExactly("deed 1");
    assertThat(get("/audit?before=x").statusCode()).isEqualTo(400);
  }

  @Test
  void keepsNobodyFromActing_whenItCantBeWritten() throws Exception {
    world.losesStore();

    assertThat(post("/journeys/checkout/run", "").statusCode()).isEqualTo(303);

    assertThat(world.begun).containsExactly("checkout");
  }

  private JsonNode api(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    new ApiDocument(get("/api/v1/openapi.json").body()).check(answer);
    return JSON.readTree(answer.body());
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(get(path).body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return client.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(world.address() + path));
  }
}
