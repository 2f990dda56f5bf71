package dev.journeybeat.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.ConsoleLine.Level;
import dev.journeybeat.engine.browser.pool.Browsers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;

/** What is left to look at when a journey fails, also on a page that is blocked. */
@TestInstance(Lifecycle.PER_CLASS)
final class EvidenceIT {

  @RegisterExtension static final BrowserWork WORK = new BrowserWork();

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int RED = 0xffff0000;

  private final TestSite site = new TestSite();
  private final Browsers browsers =
      new Browsers(new TestSettings().build(), WORK.folder(), Clock.systemUTC());
  private BrowserContext context = browsers.open(command -> {});

  @BeforeAll
  void fillSite() {
    context.close();
    site.page("/", "<title>Spoons</title><body bgcolor=red><h1>Spoons</h1>");
    site.page("/tall", "<body style='margin:0;background:red'><div style='height:3000px'>");
    site.page(
        "/endless",
        "<body style='margin:0;background:red'><p>far too tall</p><div style='height:90000px'>");
    site.page("/alert", "<body bgcolor=red><button onclick='alert(\"Sold out\")'>Buy</button>");
    site.page("/card", "<script>console.error('card refused');fetch('/authorise')</script>");
    site.page("/terms", "<script>console.warn('popup')</script>");
    site.page("/shop", "<iframe src='%s'></iframe>".formatted(site.address("127.0.0.1", "/card")));
  }

  @BeforeEach
  void openContext() {
    context = browsers.open(command -> {});
  }

  @AfterEach
  void closeContext() {
    context.close();
  }

  @AfterAll
  void close() {
    browsers.close();
    site.close();
  }

  @Test
  void showsTheWholePage_notOnlyTheWindow() throws IOException {
    context.driver().get(site.address("/tall"));

    BufferedImage picture = picture();

    assertThat(picture.getHeight()).isEqualTo(3000);
    assertThat(picture.getRGB(5, 2995)).isEqualTo(RED);
  }

  @Test
  void cutsAPictureAtItsGreatestHeight() throws IOException {
    context.driver().get(site.address("/endless"));

    assertThat(picture().getHeight()).isEqualTo(16_384);
  }

  @Test
  void tellsAddressTitleAndSource() {
    context.driver().get(site.address("/"));

    assertThat(context.address()).isEqualTo(site.address("/"));
    assertThat(context.title()).isEqualTo("Spoons");
    assertThat(context.pageSource())
        .isEqualTo(
            "<html><head><title>Spoons</title></head>"
                + "<body bgcolor=\"red\"><h1>Spoons</h1></body></html>");
  }

  @Test
  void tellsOfTheWindowThatTheJourneyIsIn() {
    context.driver().get(site.address("/"));
    String first = context.driver().getWindowHandle();
    ((JavascriptExecutor) context.driver()).executeScript("window.open('/tall')");
    await().until(() -> context.driver().getWindowHandles().size() == 2);
    assertThat(context.address()).isEqualTo(site.address("/"));

    String second =
        context.driver().getWindowHandles().stream()
            .filter(handle -> !handle.equals(first))
            .findAny()
            .orElseThrow();
    context.driver().switchTo().window(second);
    await().untilAsserted(() -> assertThat(context.address()).isEqualTo(site.address("/tall")));

    context.driver().close();
    assertThat(context.address()).isEqualTo(site.address("/"));
  }

  @Test
  void hearsFramesOfOtherOriginsAndPopups() {
    context.driver().get(site.address("/shop"));
    ((JavascriptExecutor) context.driver()).executeScript("window.open('/terms')");

    await()
        .untilAsserted(
            () ->
                assertThat(context.console())
                    .extracting(ConsoleLine::level, ConsoleLine::text)
                    .contains(tuple(Level.ERROR, "card refused"), tuple(Level.WARNING, "popup")));
    assertThat(context.console())
        .filteredOn(line -> line.text().equals("card refused"))
        .extracting(ConsoleLine::source)
        .containsExactly(site.address("127.0.0.1", "/card"));
    assertThat(context.requests())
        .extracting(NetworkRequest::method, NetworkRequest::url, NetworkRequest::status)
        .contains(
            tuple("GET", site.address("/shop"), 200),
            tuple("GET", site.address("127.0.0.1", "/card"), 200),
            tuple("GET", site.address("127.0.0.1", "/authorise"), 404));
  }

  @Test
  void keepsExceptionsAndFailedRequests() {
    context.driver().get(site.address("/"));
    ((JavascriptExecutor) context.driver())
        .executeScript(
            "setTimeout(() => { throw new Error('no basket') });"
                + "console.log('total', {spoons: 2});"
                + "fetch('http://localhost:4/').catch(() => {})");

    await()
        .untilAsserted(
            () ->
                assertThat(context.requests())
                    .extracting(NetworkRequest::url, NetworkRequest::failure)
                    .contains(tuple("http://localhost:4/", "net::ERR_CONNECTION_REFUSED")));
    assertThat(context.console())
        .extracting(ConsoleLine::text)
        .contains("total {spoons: 2}")
        .anyMatch(text -> text.startsWith("Uncaught Error: no basket"));
  }

  @Test
  void tellsWhereTheTimeOfARequestWent_andNoHeaderThatMayHoldASecret() {
    context.driver().get(site.address("/"));
    ((JavascriptExecutor) context.driver())
        .executeScript(
            "document.cookie = 'session=secret';"
                + "fetch('/tall', {headers: {Authorization: 'secret', 'X-Key': 'secret', Accept:"
                + " 'text/spoon'}}).then(answer => answer.text())");

    await()
        .untilAsserted(
            () -> {
              NetworkRequest tall =
                  context.requests().stream()
                      .filter(request -> request.url().endsWith("/tall"))
                      .findFirst()
                      .orElseThrow();
              assertThat(tall.duration()).isNotNull();
              assertThat(tall.details().requestHeaders())
                  .containsEntry("accept", "text/spoon")
                  .doesNotContainValue("secret")
                  .doesNotContainKeys("cookie", "authorization", "x-key");
              assertThat(tall.details().responseHeaders()).containsKey("content-type");
              assertThat(tall.details().protocol()).isEqualTo("http/1.1");
              NetworkTiming timing = Objects.requireNonNull(tall.details().timing());
              assertThat(timing.waiting()).isPositive();
            });
  }

  @Test
  @Timeout(180)
  void showsWhatTheWindowShows_withoutAWordToThePage() throws IOException {
    context.driver().get(site.address("/tall"));
    await().until(() -> context.glimpse(SOON).isPresent());

    byte[] jpeg = context.glimpse(SOON).orElseThrow();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));

    assertThat(picture.getHeight()).isLessThan(2_000);
    assertThat(picture.getRGB(5, 5) & 0xff0000).isGreaterThan(0xf00000);
  }

  @Test
  @Timeout(180)
  void showsNothing_ratherThanDisturbAPageThatIsBlocked() {
    context.driver().get(site.address("/alert"));
    context.driver().findElement(By.tagName("button")).click();
    await().until(() -> context.console().size() == 1);
    assertThat(context.glimpse(SOON)).isEmpty();

    context.driver().switchTo().alert().accept();
    await().until(() -> context.glimpse(SOON).isPresent());
    context.driver().findElement(By.tagName("button")).click();
    assertThat(context.driver().switchTo().alert().getText()).isEqualTo("Sold out");
  }

  @Test
  @Timeout(180)
  void looksAtAPageWithAnOpenAlert() throws IOException {
    context.driver().get(site.address("/alert"));
    context.driver().findElement(By.tagName("button")).click();
    await().until(() -> context.console().size() == 1);

    assertThat(context.address()).isEqualTo(site.address("/alert"));
    assertThat(picture().getRGB(500, 500)).isEqualTo(RED);
    assertThat(context.pageSource()).contains("Buy</button>");
    assertThat(context.console())
        .extracting(ConsoleLine::text)
        .containsExactly("alert opened: \"Sold out\"");
  }

  @Test
  @Timeout(180)
  void looksAtAPageInAnEndlessScript_whileTheJourneyHangs() throws IOException {
    CompletableFuture<?> hangs = hang("while (true) {}");

    assertThat(picture().getRGB(500, 500)).isEqualTo(RED);
    assertThat(context.pageSource()).contains("<h1>Spoons</h1>");
    assertThat(context.address()).isEqualTo(site.address("/"));
    await().until(hangs::isDone);
  }

  @Test
  @Timeout(180)
  void looksAtAPageThatWaitsForAnAnswer_whileTheJourneyHangs() throws IOException {
    CompletableFuture<?> unused =
        hang("const r = new XMLHttpRequest(); r.open('GET', '/hang', false); r.send()");

    BufferedImage picture = picture();
    assertThat(picture.getRGB(500, 500)).isEqualTo(RED);
  }

  @Test
  void saysThatThePageHasCrashed_andTheNextRunIsWell() {
    assertThatThrownBy(() -> context.driver().get("chrome://crash"))
        .hasMessageContaining("tab crashed");

    assertThatThrownBy(context::screenshot)
        .isInstanceOf(InconclusiveException.class)
        .hasMessage("No screenshot: the page has crashed.");
    assertThatThrownBy(context::pageSource).hasMessage("No page source: the page has crashed.");
    assertThat(context.address()).isEqualTo("chrome://crash/");
    context.close();
    openContext();
    context.driver().get(site.address("/"));
    assertThat(context.title()).isEqualTo("Spoons");
  }

  @Test
  void tellsTheJourneyThatTheShopIsNotThere() {
    assertThatThrownBy(() -> context.driver().get("http://localhost:4/"))
        .hasMessageContaining("net::ERR_CONNECTION_REFUSED");
  }

  @Test
  void saysThatThereIsNoWindow() {
    context.driver().close();

    assertThatThrownBy(context::screenshot)
        .hasMessage("No screenshot: the run has no window open.");
    assertThatThrownBy(context::address).hasMessage("No address: the run has no window open.");
  }

  @Test
  @Timeout(180)
  void closesQuickly_whileTheJourneyHangs() {
    CompletableFuture<?> hangs = hang("while (true) {}");

    long begin = System.nanoTime();
    context.close();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
    await().until(hangs::isDone);
  }

  /** Has the journey's thread hang in a script of the page. */
  private CompletableFuture<?> hang(String script) {
    context.driver().get(site.address("/"));
    JavascriptExecutor page = (JavascriptExecutor) context.driver();
    page.executeScript("window.hangs = () => { console.log('hangs'); " + script + "}");
    CompletableFuture<?> hangs =
        CompletableFuture.runAsync(() -> page.executeScript("window.hangs()"));
    await().until(() -> context.console().stream().anyMatch(line -> line.text().equals("hangs")));
    return hangs;
  }

  private BufferedImage picture() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(context.screenshot()));
  }
}
