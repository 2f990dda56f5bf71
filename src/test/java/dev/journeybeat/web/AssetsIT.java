package dev.journeybeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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

    HttpResponse<InputStream> packed = taking("br, gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(packed.body())).hasContent(plain);
    for (String taken : List.of("gzip;q=0", "gzip; q=0.0, br", "br", "identity")) {
      HttpResponse<InputStream> other = taking(taken);
      assertThat(other.headers().firstValue("Content-Encoding")).as(taken).isEmpty();
      assertThat(other.body()).as(taken).hasContent(plain);
    }
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
