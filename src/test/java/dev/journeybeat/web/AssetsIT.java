package dev.journeybeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser asks for with every page. */
class AssetsIT {

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private WebWorld world;

  @BeforeEach
  void start() {
    world = new WebWorld(folder);
    world.start();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void areSentAgain_onlyWhenTheyAreOthers() throws Exception {
    HttpResponse<String> style = get("journeybeat.css", "");
    String tag = style.headers().firstValue("ETag").orElseThrow();
    assertThat(style.body()).contains("body");

    assertThat(get("journeybeat.css", "W/" + tag).statusCode()).isEqualTo(304);
    assertThat(get("htmx.js", tag).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String name, String known) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(world.address().resolve("/assets/" + name))
            .header("If-None-Match", known)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
