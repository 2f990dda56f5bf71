package dev.journeybeat.engine.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.ConsoleLine;
import dev.journeybeat.engine.browser.ConsoleLine.Level;
import dev.journeybeat.engine.browser.NetworkDetails;
import dev.journeybeat.engine.browser.NetworkRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriver;

class BrowserEvidenceTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final List<ConsoleLine> console = new ArrayList<>();
  private final List<NetworkRequest> requests = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void keepsAllThatTheBrowserShows() throws IOException {
    console.add(new ConsoleLine(Level.INFO, "hello", "", NOON));
    requests.add(request("/", 200, 10, null));
    collect();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "1-address.txt",
              "1-console.txt",
              "1-requests.txt",
              "1-network.har",
              "1-screenshot.png",
              "1-page.html",
              "1-video.mp4");
    }
    assertThat(folder.resolve("1-address.txt")).hasContent("https://shop.example/cart\n");
    assertThat(folder.resolve("1-page.html")).hasContent("<h1>Cart</h1>");
    assertThat(folder.resolve("1-screenshot.png")).hasContent("a picture");
    assertThat(folder.resolve("1-video.mp4")).hasContent("a video");
  }

  @Test
  void tellsTheConsole_withOneEntryALine() {
    console.add(new ConsoleLine(Level.ERROR, "no\nERROR button", "https://x/a.js:3", NOON));
    console.add(new ConsoleLine(Level.INFO, "hello", "", NOON.plusSeconds(1)));
    collect();

    assertThat(folder.resolve("1-console.txt"))
        .hasContent(
            """
            2026-03-01T12:00:00Z ERROR   no
                ERROR button  (https://x/a.js:3)
            2026-03-01T12:00:01Z INFO    hello
            """);
  }

  @Test
  void tellsFailedAndSlowRequests_beforeAllOfThem() throws IOException {
    requests.add(request("/", 200, 10, null));
    requests.add(request("/redirect", 399, 1_999, null));
    requests.add(request("/missing", 400, 10, null));
    requests.add(request("/slow", 200, 2_000, null));
    requests.add(request("/pending", null, null, null));
    requests.add(request("/refused", null, 5, "net::ERR_FAILED"));
    collect();

    String text = Files.readString(folder.resolve("1-requests.txt"));
    String[] parts = text.split("\n\nAll requests:\n", -1);
    assertThat(parts).hasSize(2);
    assertThat(parts[0])
        .isEqualTo(
            """
            Failed and slow requests (4 of 6):
            2026-03-01T12:00:00Z GET    400     10 ms Document   https://shop.example/missing
            2026-03-01T12:00:00Z GET    200       2 s Document   https://shop.example/slow
            2026-03-01T12:00:00Z GET      - unfinished Document   https://shop.example/pending
            2026-03-01T12:00:00Z GET      -      5 ms Document   https://shop.example/refused\
              net::ERR_FAILED\
            """);
    assertThat(parts[1].lines()).hasSize(6);
  }

  private void collect() {
    BrowserEvidence.collect(new FakeBrowser(), new Evidence(folder, new Redactor(List.of())), "1-");
  }

  private static NetworkRequest request(
      String path, @Nullable Integer status, @Nullable Integer millis, @Nullable String failure) {
    return new NetworkRequest(
        "GET",
        "https://shop.example" + path,
        status,
        "Document",
        failure,
        NOON,
        millis == null ? null : Duration.ofMillis(millis),
        0,
        NetworkDetails.NONE);
  }

  private final class FakeBrowser implements BrowserContext {

    @Override
    public WebDriver driver() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path downloads() {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] screenshot() {
      return "a picture".getBytes(UTF_8);
    }

    @Override
    public byte[] video() {
      return "a video".getBytes(UTF_8);
    }

    @Override
    public String pageSource() {
      return "<h1>Cart</h1>";
    }

    @Override
    public String address() {
      return "https://shop.example/cart";
    }

    @Override
    public String title() {
      return "Cart";
    }

    @Override
    public List<ConsoleLine> console() {
      return console;
    }

    @Override
    public List<NetworkRequest> requests() {
      return requests;
    }

    @Override
    public boolean alive() {
      return true;
    }

    @Override
    public Optional<String> trouble() {
      return Optional.empty();
    }

    @Override
    public void doubt(String reason) {}

    @Override
    public void kill() {}

    @Override
    public void close() {}
  }
}
