package dev.journeybeat.engine.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;

final class BrowserSettingsTest {

  @Test
  void readsSizeMemoryAndLanguages() {
    TestSettings settings = new TestSettings();
    settings.windowSize = "1024x768";
    settings.maxMemory = "2 GB";
    settings.language = "de-AT";
    BrowserSettings built = settings.build();

    assertThat(built.window()).isEqualTo(new Dimension(1024, 768));
    assertThat(built.maxMemoryBytes()).isEqualTo(2_000_000_000L);
    assertThat(built.languages()).isEqualTo("de-AT,de");
  }

  @Test
  void refusesWhatCannotWork() {
    refuses(
        settings -> settings.windowSize = "big",
        "window-size: found \"big\"; expected width x height: 1366x900");
    refuses(
        settings -> settings.language = "german!",
        "language: found \"german!\"; expected a language tag such as en-US");
    refuses(
        settings -> settings.userAgentSuffix = "two\nlines",
        "user-agent-suffix: found \"two\nlines\"; expected one line of plain characters such as"
            + " Journeybeat/1.0");
    refuses(
        settings -> settings.blockHosts = List.of("https://ads.example"),
        "blocked-hosts: found \"https://ads.example\"; expected a host in lower case such as"
            + " www.example.com, or *.example.com");
    refuses(
        settings -> settings.arguments = List.of("mute"),
        "arguments: found \"mute\"; expected an argument such as --mute-audio");
    refuses(
        settings -> settings.runsPerBrowser = 0,
        "runs-per-browser: found \"0\"; expected 1 or more");
    refuses(
        settings -> settings.maxMemory = "much",
        "max-memory: found \"much\"; expected 1500 MB or 2 GB");
    refuses(settings -> settings.atOnce = 0, "concurrency: found \"0\"; expected 1 to 64");
    refuses(
        settings -> settings.startTimeout = Duration.ZERO,
        "start-timeout: found \"PT0S\"; expected a time such as 30s");
    refuses(
        settings -> settings.pageLoadTimeout = Duration.ofSeconds(-1),
        "page-load-timeout: found \"PT-1S\"; expected a time such as 30s");
  }

  @Test
  void refusesWhatDoesNotFitToWhereBrowsersComeFrom() {
    refuses(
        settings -> settings.where = BrowserOrigin.GRID,
        "grid-url: found \"\"; expected the address of a Selenium Grid such as"
            + " http://grid.example:4444, because of \"source: grid\"");
    refuses(
        settings -> settings.grid = URI.create("http://anna:pw@grid.example"),
        "grid-url: found \"http://grid.example\"; expected nothing, because it requires"
            + " \"source: grid\"");
    refuses(
        settings -> settings.video = Video.ALL,
        "video: found \"all\"; expected nothing, because it requires \"source: container\"");
    refuses(
        settings -> {
          settings.where = BrowserOrigin.CONTAINER;
          settings.image = "No Image";
        },
        "image: found \"No Image\"; expected an image such as"
            + " selenium/standalone-chromium:latest");
    refuses(
        settings -> onGrid(settings, "ftp://anna:pw@grid.example"),
        "grid-url: found \"ftp://grid.example\"; expected the address of a Selenium Grid such as"
            + " http://grid.example:4444 or https://user:password@grid.example/path");
    refuses(
        settings -> {
          onGrid(settings, "http://grid.example:4444");
          settings.kind = BrowserKind.FIREFOX;
        },
        "kind: found \"firefox\"; expected chrome, because of \"source: grid\": only Chrome"
            + " and Chromium can isolate runs there");
    refuses(
        settings -> {
          onGrid(settings, "http://grid.example:4444");
          settings.driver = Path.of("/usr/bin/chromedriver");
        },
        "driver: found \"/usr/bin/chromedriver\"; expected nothing, because it requires"
            + " \"source: local\"");
  }

  @Test
  void aGridIsReachedAsConfigured_andShownWithoutThePassword() {
    GridAddress grid = GridAddress.of(URI.create("https://anna:p%40ss+1@grid.example/hub/"));

    assertThat(grid).hasToString("https://grid.example/hub");
    assertThat(grid.authorization())
        .isEqualTo("Basic " + Base64.getEncoder().encodeToString("anna:p@ss+1".getBytes(UTF_8)));
    assertThat(grid.devTools("42"))
        .isEqualTo(URI.create("wss://grid.example/hub/session/42/se/cdp"));
  }

  private static void onGrid(TestSettings settings, String address) {
    settings.where = BrowserOrigin.GRID;
    settings.grid = URI.create(address);
  }

  private static void refuses(Consumer<TestSettings> change, String message) {
    TestSettings settings = new TestSettings();
    change.accept(settings);
    assertThatThrownBy(settings::build).hasMessage(message);
  }
}
