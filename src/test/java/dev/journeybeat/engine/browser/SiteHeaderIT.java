package dev.journeybeat.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.browser.pool.Browsers;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;

/** The shop is told what others are not. */
final class SiteHeaderIT {

  @RegisterExtension static final BrowserWork WORK = new BrowserWork();

  private static final String NONE = "null";

  private final TestSite shop = new TestSite();
  private final TestSite other = new TestSite();
  private final AtomicInteger number = new AtomicInteger();
  private final Browsers browsers =
      new Browsers(new TestSettings().build(), WORK.folder(), Clock.systemUTC());
  private final BrowserContext context = browsers.open(command -> {});
  private final WebDriver driver = context.driver();

  @AfterEach
  void close() {
    context.close();
    browsers.close();
    shop.close();
    other.close();
  }

  @Test
  void isSentWithEachRequestToTheSite_andWithNoneToOthers() {
    shop.page(
            "/",
            "<title>Shop</title><img src='/picture'><img src='%s'><iframe src='%s'></iframe>"
                    .formatted(other.address("/picture"), other.address("127.0.0.1", "/frame"))
                + "<script>new Worker('/worker');fetch('/search', {method: 'POST', headers:"
                + " {'x-shop': '1'}, body: 'spoon'})</script>")
        .script("/worker", "fetch('/from-worker')")
        .page("/inner", "<title>Inner</title>");
    other.page(
        "/frame",
        "<iframe src='%s'></iframe><script>fetch('%s').then(answer => fetch('/done'))</script>"
            .formatted(shop.address("/inner"), shop.address("/asked-by-others")));
    say();

    driver.get(shop.address("/"));

    await().until(() -> !other.requests("/done").isEmpty());
    for (String path :
        List.of("/", "/picture", "/worker", "/search", "/from-worker", "/inner", "/favicon.ico")) {
      await().untilAsserted(() -> assertThat(sent(shop, path)).as(path).startsWith("said-"));
    }
    assertThat(sent(shop, "/asked-by-others")).isEqualTo(NONE);
    assertThat(context.requests())
        .filteredOn(request -> request.url().equals(shop.address("/search")))
        .extracting(request -> request.details().requestHeaders().get("traceparent"))
        .containsExactly(sent(shop, "/search"));
    assertThat(other.requests())
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.traceparent()).isEqualTo(NONE));
  }

  @Test
  void isNotPassedOn_whenTheSiteSendsTheRequestElsewhere() {
    shop.redirect("/pay", other.address("/pay"))
        .redirect("/logo", other.address("127.0.0.1", "/logo"))
        .redirect("/api", other.address("/api"))
        .redirect("/old", "/new")
        .page("/new", "<img src='/logo'><script>fetch('/api')</script>")
        .page("/thanks", "<title>Thanks</title>");
    other.redirect("/pay", shop.address("/thanks"));
    say();

    driver.get(shop.address("/old"));
    await().until(() -> !other.requests("/logo").isEmpty() && !other.requests("/api").isEmpty());
    driver.get(shop.address("/pay"));

    assertThat(driver.getTitle()).isEqualTo("Thanks");
    for (String path : List.of("/old", "/new", "/logo", "/api", "/pay", "/thanks")) {
      assertThat(sent(shop, path)).as(path).startsWith("said-");
    }
    for (String path : List.of("/logo", "/api", "/pay")) {
      assertThat(sent(other, path)).as(path).isEqualTo(NONE);
    }
  }

  @Test
  void isSentFromAllWindows_asWhatItIsAtTheMoment_unlessThePageSaysItItself() {
    shop.page("/", "<title>Shop</title><a target=_blank href='/terms'>Terms</a>")
        .page("/terms", "<title>Terms</title>");
    say();

    driver.get(shop.address("/"));
    driver.findElement(By.linkText("Terms")).click();
    await().until(() -> !shop.requests("/terms").isEmpty());
    driver.switchTo().newWindow(WindowType.TAB).get(shop.address("/?again"));
    script("return fetch('/own', {headers: {traceparent: 'its own'}}).then(answer => 1)");

    assertThat(sent(shop, "/terms")).startsWith("said-").isNotEqualTo(sent(shop, "/"));
    assertThat(shop.requests("/"))
        .extracting(TestSite.Request::traceparent)
        .doesNotHaveDuplicates()
        .allMatch(header -> header.startsWith("said-"));
    assertThat(sent(shop, "/own")).isEqualTo("its own");
  }

  @Test
  void isSent_whenTheAddressHasALoginInIt_andNotToOthersWhosePathLooksLikeOne() {
    shop.page("/", "<title>Shop</title><img src='/picture'>");
    String place = shop.address("").substring("http://".length());
    say();

    driver.get("http://anna:spoon@" + place + "/");
    driver.get(other.address("/anna:spoon@" + place + "/"));

    assertThat(sent(shop, "/")).startsWith("said-");
    assertThat(sent(shop, "/picture")).startsWith("said-");
    assertThat(sent(other, "/anna:spoon@" + place + "/")).isEqualTo(NONE);
  }

  @Test
  void noPageWaits_whenItCannotBeSaid() {
    shop.page("/", "<title>Shop</title><img src='/picture'>");
    context.say(
        new SiteHeader(
            URI.create(shop.address("/")),
            "traceparent",
            () -> {
              throw new IllegalStateException("planted");
            }));
    driver.get(shop.address("/"));
    assertThat(driver.getTitle()).isEqualTo("Shop");

    // Which no header can have.
    context.say(new SiteHeader(URI.create(shop.address("/")), "traceparent", () -> "a\nb"));
    driver.get(shop.address("/?again"));
    assertThat(driver.getTitle()).isEqualTo("Shop");

    assertThat(shop.requests("/"))
        .hasSize(2)
        .extracting(TestSite.Request::traceparent)
        .containsOnly(NONE);
  }

  @Test
  void isOfOneRun() {
    shop.page("/", "<title>Shop</title>");
    say();
    driver.get(shop.address("/"));
    context.close();

    try (BrowserContext next = browsers.open(command -> {})) {
      next.driver().get(shop.address("/"));
    }

    assertThat(shop.requests("/"))
        .extracting(TestSite.Request::traceparent)
        .containsExactly("said-1", NONE);
  }

  private void say() {
    context.say(
        new SiteHeader(
            URI.create(shop.address("/path/of/no/matter")),
            "traceparent",
            () -> "said-" + number.incrementAndGet()));
  }

  private static String sent(TestSite site, String path) {
    return site.requests(path).stream()
        .map(TestSite.Request::traceparent)
        .findFirst()
        .orElse("not requested");
  }

  private void script(String script) {
    Object unused = ((JavascriptExecutor) driver).executeScript(script);
  }
}
