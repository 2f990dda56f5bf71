package dev.journeybeat.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeybeat.engine.browser.NetworkDetails;
import dev.journeybeat.engine.browser.NetworkRequest;
import dev.journeybeat.engine.browser.NetworkTiming;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP Archives as http://www.softwareishard.com/blog/har-12-spec wants them. */
class HarTest {

  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "", List.of("startedDateTime", "time", "request", "response", "cache", "timings"),
          "request",
              List.of(
                  "method",
                  "url",
                  "httpVersion",
                  "cookies",
                  "headers",
                  "queryString",
                  "headersSize",
                  "bodySize"),
          "response",
              List.of(
                  "status",
                  "statusText",
                  "httpVersion",
                  "cookies",
                  "headers",
                  "content",
                  "redirectURL",
                  "headersSize",
                  "bodySize"),
          "response/content", List.of("size", "mimeType"),
          "timings", List.of("send", "wait", "receive"));

  private static final NetworkDetails DETAILS =
      new NetworkDetails(
          "h2",
          "OK",
          "text/html",
          Map.of("accept", "*/*"),
          Map.of("content-type", "text/html"),
          new NetworkTiming(2, 3, 20, 12, 0.5, 100));

  @TempDir private Path folder;

  @Test
  void hasAllThatTheFormatRequires_whateverIsKnown() {
    JsonNode log =
        Har.of(
                List.of(
                    request("https://shop.example/?a=1&b", 200, 150, DETAILS, null),
                    request("http://x/%zz?%zz=%", null, null, NetworkDetails.NONE, null),
                    request("http://x/", null, 5, NetworkDetails.NONE, "net::ERR_FAILED")))
            .path("log");

    assertThat(log.path("version").asText()).isEqualTo("1.2");
    assertThat(log.path("creator").path("name").asText()).isEqualTo("Journeybeat");
    assertThat(log.path("creator").path("version").asText()).isNotEmpty();
    assertThat(log.path("entries")).hasSize(3);
    for (JsonNode entry : log.path("entries")) {
      REQUIRED.forEach(
          (place, names) -> {
            JsonNode node = place.isEmpty() ? entry : entry.at("/" + place);
            assertThat(names).as(place).allMatch(node::hasNonNull);
          });
      assertThat(Instant.parse(entry.path("startedDateTime").asText())).isEqualTo(Instant.EPOCH);
      assertThat(List.of("send", "wait", "receive"))
          .allMatch(part -> entry.path("timings").path(part).asDouble(-1) >= 0);
    }
  }

  @Test
  void dividesTheTime_soThatThePartsAreTheWhole() {
    JsonNode entry =
        Har.of(List.of(request("https://shop.example/?q=a%20b&c", 200, 150, DETAILS, null)))
            .at("/log/entries/0");

    assertThat(entry.path("time").asDouble()).isEqualTo(150, within(0.01));
    assertThat(entry.at("/timings/receive").asDouble()).isEqualTo(24.5, within(0.01));
    assertThat(entry.at("/timings/ssl").asDouble()).isEqualTo(12);
    assertThat(entry.at("/request/queryString"))
        .hasToString("[{\"name\":\"q\",\"value\":\"a b\"},{\"name\":\"c\",\"value\":\"\"}]");
    assertThat(entry.at("/response/status").asInt()).isEqualTo(200);
  }

  @Test
  void tellsWhatWasAskedAndAnswered() {
    JsonNode entry =
        Har.of(List.of(request("https://shop.example/cart", 200, 150, DETAILS, null)))
            .at("/log/entries/0");

    assertThat(entry.path("request"))
        .hasToString(
            """
            {"httpVersion":"h2","cookies":[],"headers":[{"name":"accept","value":"*/*"}],\
            "headersSize":-1,"method":"GET","url":"https://shop.example/cart","bodySize":-1,\
            "queryString":[]}\
            """);
    assertThat(entry.path("response"))
        .hasToString(
            """
            {"httpVersion":"h2","cookies":[],\
            "headers":[{"name":"content-type","value":"text/html"}],"headersSize":-1,\
            "status":200,"statusText":"OK","redirectURL":"","bodySize":-1,"_transferSize":1234,\
            "content":{"size":1234,"mimeType":"text/html"}}\
            """);
    assertThat(entry.path("_resourceType").asText()).isEqualTo("Document");
    assertThat(entry.has("_error")).isFalse();
  }

  @Test
  void tellsTheQuery_asFarAsItCanBeRead() {
    assertThat(
            Har.of(
                    List.of(
                        request(
                            "http://x/?=a&b=&%zz&c=1=2#d?e", 200, 1, NetworkDetails.NONE, null)))
                .at("/log/entries/0/request/queryString"))
        .hasToString(
            """
            [{"name":"","value":"a"},{"name":"b","value":""},{"name":"%zz","value":""},\
            {"name":"c","value":"1=2"}]\
            """);
  }

  @Test
  void saysWhyARequestHasNoAnswer() {
    JsonNode entries =
        Har.of(
                List.of(
                    request("http://x/", null, null, NetworkDetails.NONE, null),
                    request("http://x/", null, 5, NetworkDetails.NONE, "net::ERR_FAILED")))
            .at("/log/entries");

    assertThat(entries.at("/0/_error").asText()).isEqualTo("unfinished");
    assertThat(entries.at("/0/time").asDouble()).isZero();
    assertThat(entries.at("/1/_error").asText()).isEqualTo("net::ERR_FAILED");
    assertThat(entries.at("/1/response/status").asInt()).isZero();
    assertThat(entries.at("/1/time").asDouble()).as("all of it was waiting").isEqualTo(5);
    assertThat(entries.at("/1/timings/wait").asDouble()).isEqualTo(5);
    assertThat(entries.at("/1/timings/receive").asDouble()).isZero();
  }

  @Test
  void losesItsSecrets_andNothingElse() throws IOException {
    String url = "https://shop.example/?key=version&again=hunter22";
    Redactor redactor = new Redactor(List.of("version", "hunter22"));
    new Evidence(folder, redactor)
        .json("network.har", () -> Har.of(List.of(request(url, 200, 9, DETAILS, null))));

    JsonNode log = new ObjectMapper().readTree(folder.resolve("network.har").toFile()).path("log");

    assertThat(log.path("version").asText()).isEqualTo("1.2");
    assertThat(log.at("/entries/0/request/url").asText())
        .isEqualTo("https://shop.example/?key=***&again=***");
    assertThat(log.at("/entries/0/request/queryString/1/value").asText()).isEqualTo("***");
  }

  private static NetworkRequest request(
      String url,
      @Nullable Integer status,
      @Nullable Integer millis,
      NetworkDetails details,
      @Nullable String failure) {
    return new NetworkRequest(
        "GET",
        url,
        status,
        "Document",
        failure,
        Instant.EPOCH,
        millis == null ? null : Duration.ofMillis(millis),
        1_234,
        details);
  }
}
