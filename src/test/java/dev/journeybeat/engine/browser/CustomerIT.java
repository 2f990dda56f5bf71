package dev.journeybeat.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.browser.pool.Browsers;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;

/** To the shop the browser is an ordinary customer's. */
final class CustomerIT {

  @RegisterExtension static final BrowserWork WORK = new BrowserWork();

  private static final String TELL =
      "fetch('/told/%s?' + encodeURIComponent("
          + "navigator.userAgent + JSON.stringify(navigator.userAgentData)));";

  private final TestSite site = new TestSite();
  private final TestSettings settings = new TestSettings();

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = BrowserKind.class,
      names = {"CHROME", "HEADLESS_SHELL"})
  void isNowhereCalledHeadless(BrowserKind kind) {
    settings.kind = kind;
    settings.userAgentSuffix = "Journeybeat/1.0";
    settings.language = "de-AT";
    String frame = site.address("127.0.0.1", "/frame");
    site.page(
        "/",
        """
        <iframe src='%s'></iframe><script>
        %s
        new Worker('/worker.js');
        navigator.serviceWorker.register('/service.js');
        window.open('/popup');
        </script>"""
            .formatted(frame, TELL.formatted("page")));
    site.page("/frame", "<script>" + TELL.formatted("frame") + "</script>");
    site.page("/popup", "<script>" + TELL.formatted("popup") + "</script>");
    site.script("/worker.js", TELL.formatted("worker"));
    site.script("/service.js", TELL.formatted("service"));

    List<String> all = List.of("page", "frame", "popup", "worker", "service");
    try (Browsers browsers = new Browsers(settings.build(), WORK.folder(), Clock.systemUTC());
        BrowserContext context = browsers.open(command -> {})) {
      context.driver().get(site.address("/"));
      await()
          .untilAsserted(
              () -> assertThat(all).allMatch(name -> !site.requests("/told/" + name).isEmpty()));
    }

    assertThat(site.requests())
        .allSatisfy(
            request -> {
              assertThat(request.userAgent())
                  .as(request.path())
                  .matches(
                      "Mozilla/5\\.0 .* Chrome/\\d+\\.0\\.0\\.0 Safari/537\\.36 Journeybeat/1\\.0");
              assertThat(request.language()).as(request.path()).startsWith("de-AT,de");
            });
    // A window that a page of the headless shell opens is told only while it loads.
    assertThat(site.requests())
        .filteredOn(request -> kind == BrowserKind.CHROME || !request.path().endsWith("/popup"))
        .allSatisfy(
            request ->
                assertThat(request.query() + request.clientHints())
                    .as(request.path())
                    .doesNotContain("Headless"));
    assertThat(site.requests("/").get(0).clientHints()).contains("\"Chromium\";v=");
    assertThat(site.requests("/told/page").get(0).query()).contains("Journeybeat/1.0");
  }

  @Test
  void hasItsLanguageTimeZoneAndWindow() {
    settings.language = "de-AT";
    settings.timeZone = ZoneId.of("America/Lima");
    settings.windowSize = "1024x768";
    site.page("/", "");
    try (Browsers browsers = new Browsers(settings.build(), WORK.folder(), Clock.systemUTC());
        BrowserContext context = browsers.open(command -> {})) {
      context.driver().get(site.address("/"));

      assertThat(script(context, "return navigator.languages.join()")).isEqualTo("de-AT,de");
      assertThat(script(context, "return Intl.DateTimeFormat().resolvedOptions().timeZone"))
          .isEqualTo("America/Lima");
      assertThat(script(context, "return new Date(0).getTimezoneOffset()")).isEqualTo("300");
      assertThat(script(context, "return (1234.5).toLocaleString()")).isEqualTo("1\u00a0234,5");
      assertThat(context.driver().manage().window().getSize()).isEqualTo(new Dimension(1024, 768));
      assertThat(site.requests("/").get(0).language()).startsWith("de-AT,de");
      context.driver().manage().window().setSize(new Dimension(800, 600));
      assertThat(script(context, "return outerWidth + 'x' + outerHeight")).isEqualTo("800x600");
      context.driver().manage().window().maximize();
    }
  }

  @Test
  void neverReachesBlockedHosts_andSaysSo() {
    settings.blockHosts = List.of("*.tracker.localhost", "ads.localhost");
    site.page("/", "");
    List<String> blocked = List.of("a.tracker.localhost", "tracker.localhost", "ads.localhost");
    try (Browsers browsers = new Browsers(settings.build(), WORK.folder(), Clock.systemUTC());
        BrowserContext context = browsers.open(command -> {})) {
      context.driver().get(site.address("/"));
      for (String host :
          List.of(
              "a.tracker.localhost", "tracker.localhost", "ads.localhost", "free.ads.localhost")) {
        script(
            context,
            "fetch('%s', {mode: 'no-cors'}).catch(() => {})"
                .formatted(site.address(host, "/" + host)));
      }

      await().until(() -> !site.requests("/free.ads.localhost").isEmpty());
      await()
          .untilAsserted(
              () ->
                  assertThat(context.requests())
                      .filteredOn(request -> request.failure() != null)
                      .extracting(NetworkRequest::url, NetworkRequest::failure)
                      .containsExactlyInAnyOrder(
                          blocked.stream()
                              .map(
                                  host ->
                                      tuple(
                                          site.address(host, "/" + host),
                                          "blocked by blocked-hosts"))
                              .toArray(org.assertj.core.groups.Tuple[]::new)));
      assertThat(blocked).allMatch(host -> site.requests("/" + host).isEmpty());
      assertThat(context.console())
          .extracting(ConsoleLine::text)
          .noneMatch(text -> text.contains("NAME_NOT_RESOLVED"));
      assertThat(context.requests())
          .filteredOn(request -> request.failure() != null)
          .extracting(NetworkRequest::duration)
          .allMatch(duration -> duration != null && duration.toMillis() < 1000);
    }
  }

  @Test
  void isNotAskedForPermissions() {
    site.page("/", "");
    try (Browsers browsers = new Browsers(settings.build(), WORK.folder(), Clock.systemUTC());
        BrowserContext context = browsers.open(command -> {})) {
      context.driver().get(site.address("/"));
      assertThat(
              ((JavascriptExecutor) context.driver())
                  .executeAsyncScript(
                      "const done = arguments[0];"
                          + "navigator.geolocation.getCurrentPosition("
                          + "() => done('there'), error => done(error.code))"))
          .isEqualTo(1L);
    }
  }

  private static String script(BrowserContext context, String script) {
    return String.valueOf(((JavascriptExecutor) context.driver()).executeScript(script));
  }
}
