package dev.journeybeat.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthRoutesIT {

  private static final String PASSWORD = "open sesame";

  private final HttpClient client = HttpClient.newHttpClient();
  private List<String> notLive = List.of();
  private List<String> notReady = List.of();
  private WebWorld world;

  @TempDir private Path folder;

  @BeforeEach
  void start() {
    world = new WebWorld(folder);
    world.vitals(
        new HealthPort() {
          @Override
          public List<String> notLive() {
            return notLive;
          }

          @Override
          public List<String> notReady() {
            return notReady;
          }

          @Override
          public String metrics() {
            return "# HELP spoons Spoons.\nspoons{what=\"…\"} 3.0\n";
          }
        });
    world.start(new WebSettings("127.0.0.1", 0, new Secret(PASSWORD), null));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void answers200_withoutAPassword_whenAllIsWell() throws Exception {
    HttpResponse<String> live = get("/health/live");

    assertThat(live.statusCode()).isEqualTo(200);
    assertThat(live.headers().firstValue("Content-Type"))
        .contains("application/json;charset=utf-8");
    assertThat(live.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(live.body())
        .isEqualToIgnoringWhitespace(
            """
            {"live": true, "problems": []}\
            """);
    assertThat(get("/health/ready").body())
        .isEqualToIgnoringWhitespace(
            """
            {"ready": true, "problems": []}\
            """);
  }

  @Test
  void answers503_andSaysWhatIsWrong() throws Exception {
    notReady = List.of("the store can't be used: the disk is full", "no browser available");

    HttpResponse<String> ready = get("/health/ready");

    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body())
        .isEqualToIgnoringWhitespace(
            """
            {
              "ready": false,
              "problems": ["the store can't be used: the disk is full", "no browser available"]
            }
            """);
    assertThat(head("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void isNotLive_whenItDoesNotWork() throws Exception {
    notLive = List.of("the scheduler has not fired for 41 s");

    assertThat(get("/health/live").statusCode()).isEqualTo(503);
    assertThat(head("/health/live").statusCode()).isEqualTo(503);
  }

  @Test
  void opensNothingElse() throws Exception {
    assertThat(get("/metrics").statusCode()).isEqualTo(401);
    for (String path :
        List.of("/health/live/", "/health/live/x", "/health//live", "/health", "/health/live%2F")) {
      assertThat(get(path).statusCode()).as(path).isNotEqualTo(200);
    }
  }

  @Test
  void givesPrometheusItsMetrics_forThePassword() throws Exception {
    String login =
        Base64.getEncoder()
            .encodeToString(("prometheus:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    HttpResponse<String> metrics =
        client.send(
            request("/metrics").header("Authorization", "Basic " + login).build(),
            BodyHandlers.ofString());

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    assertThat(metrics.body()).isEqualTo("# HELP spoons Spoons.\nspoons{what=\"…\"} 3.0\n");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> head(String path) throws Exception {
    return client.send(
        request(path).method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(world.address() + path));
  }
}
