package dev.journeybeat.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
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

    assertThat(get("journeybeat.css", "\"other\", " + tag).statusCode()).isEqualTo(304);
    assertThat(get("journeybeat.css", tag.replace("W/", "")).statusCode()).isEqualTo(304);
    assertThat(get("htmx.js", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void areCompressed_forThoseWhoTakeThatOnly() throws Exception {
    String plain = get("journeybeat.css", "").body();

    for (String taken : List.of("br, gzip", "GZIP;q=0.5, br", "gzip;q=1.0")) {
      HttpResponse<InputStream> packed = taking(taken);
      assertThat(packed.headers().firstValue("Content-Encoding")).as(taken).contains("gzip");
      assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
      assertThat(new GZIPInputStream(packed.body())).hasContent(plain);
    }
    for (String taken :
        List.of("gzip;q=0", "gzip; q=0.0, br", "x-gzip", "gzip;q=abc", "identity")) {
      HttpResponse<InputStream> other = taking(taken);
      assertThat(other.headers().firstValue("Content-Encoding")).as(taken).isEmpty();
      assertThat(other.body()).as(taken).hasContent(plain);
    }
  }

  /** Of all that the server knows how to read. */
  @Test
  void aHead_isToldWhatAGetIs() throws Exception {
    for (String path :
        List.of("/", "/assets/htmx.js", "/metrics", "/runs/none", "/journeys/none")) {
      HttpResponse<String> get = ask("GET", path);
      HttpResponse<String> head = ask("HEAD", path);
      assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
      assertThat(head.body()).as(path).isEmpty();
      for (String name : List.of("Content-Type", "Vary", "Cache-Control")) {
        assertThat(head.headers().firstValue(name))
            .as(path + " " + name)
            .isEqualTo(get.headers().firstValue(name));
      }
    }
    assertThat(ask("HEAD", "/assets/htmx.js").headers().firstValue("ETag")).isPresent();
    assertThat(ask("HEAD", "/events").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> ask(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(world.address().resolve(path))
            .method(method, BodyPublishers.noBody())
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<InputStream> taking(String encodings) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(world.address().resolve("/assets/journeybeat.css"))
            .header("Accept-Encoding", encodings)
            .build();
    return client.send(request, BodyHandlers.ofInputStream());
  }

  private HttpResponse<String> get(String name, String known) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(world.address().resolve("/assets/" + name))
            .header("If-None-Match", known)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
