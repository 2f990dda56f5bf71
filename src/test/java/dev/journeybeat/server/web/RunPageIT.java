package dev.journeybeat.server.web;

import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.attributeMatching;
import static com.codeborne.selenide.Condition.cssClass;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.hidden;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.actions;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.CollectionCondition;
import com.codeborne.selenide.Configuration;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.journeybeat.demo.Chrome;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.Verdict;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogType;

/** The page of a run as people see it, in a real browser. */
class RunPageIT {

  private static final String HOSTILE =
      "<script>document.title='broken in'</script>\"'><img src=x onerror=alert(1)>";

  private static final String ARCHIVE =
      """
      {"log": {"version": "1.2", "creator": {"name": "Journeybeat", "version": "1"}, "entries": [
        {"startedDateTime": "2026-03-01T12:00:00Z", "time": 300, "_resourceType": "Document",
         "request": {"method": "GET", "url": "https://shop.example/cart?id=%1$s"},
         "response": {"status": 200, "_transferSize": 2400},
         "timings": {"blocked": 20, "dns": 10, "connect": 70, "send": 0, "wait": 150, "receive": 50}},
        {"startedDateTime": "2026-03-01T12:00:01Z", "time": 40, "_resourceType": "Fetch",
         "request": {"method": "POST", "url": "https://pay.example/card"},
         "response": {"status": 502, "_transferSize": 0}, "timings": {"send": 0, "wait": 40, "receive": 0}},
        {"startedDateTime": "2026-03-01T12:00:01.500Z", "time": 5, "_resourceType": "Image",
         "_error": "net::ERR_CONNECTION_REFUSED", "request": {"method": "GET", "url": "http://localhost:4/x"},
         "response": {"status": 0}, "timings": {"send": 0, "wait": 5, "receive": 0}}]}}
      """;

  @TempDir private Path folder;
  private WebWorld world;
  private Chrome chrome;

  @BeforeEach
  void start() {
    world = new WebWorld(folder);
    world.plans("checkout");
    world.start();
    chrome = Chrome.at(world.address());
    Configuration.baseUrl = world.address().toString();
  }

  @AfterEach
  void stop() {
    chrome.close();
    world.close();
  }

  @Test
  void showsRequestsAsAWaterfall_withWhatFailedStandingOut() throws Exception {
    Path evidence = evidence("checkout-5");
    Files.writeString(
        evidence.resolve("network.har"), ARCHIVE.formatted(HOSTILE.replace("\"", "\\\"")));
    fails("checkout-5", evidence);

    open("/runs/checkout-5");
    $("table.requests").shouldNot(visible);
    $$("details.part summary").findBy(text("Requests")).click();

    $("#requests p").shouldHave(text("3 in 1.5 s, 2 failed."));
    $$("table.requests tbody tr").shouldHave(CollectionCondition.size(3));
    $$("table.requests tr.failed td:nth-child(2)")
        .shouldHave(CollectionCondition.exactTexts("502", "–"));
    $("table.requests tr.failed:last-child th").shouldHave(text("net::ERR_CONNECTION_REFUSED"));
    $("table.requests tr.well th").shouldHave(text("/cart?id=<script>document.title"));
    $("table.requests tr.well svg")
        .shouldHave(
            attribute(
                "aria-label", "300 ms, blocked 20 ms, connect 80 ms, wait 150 ms, receive 50 ms"));
    isHarmless();

    HttpResponse<String> har = get("/runs/checkout-5/evidence/network.har");
    assertThat(har.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"checkout-5-network.har\"");
    assertThat(har.body()).isEqualTo(Files.readString(evidence.resolve("network.har")));
    Files.writeString(evidence.resolve("network.har"), "no JSON");
    assertThat(get("/runs/checkout-5/requests/network.har").body())
        .contains("can't be read as an HTTP Archive");
  }

  @Test
  void showsTheConsoleLineByLine_andTheEmailInThreeWays() throws Exception {
    Path evidence = evidence("checkout-5");
    Files.writeString(
        evidence.resolve("console.txt"),
        """
        2026-03-01T12:00:00.100Z INFO    basket of 2
        2026-03-01T12:00:00.250Z ERROR   Uncaught %s
            2026-03-01T12:00:09Z INFO    forged  (https://shop.example/x.js)
        """
            .formatted(HOSTILE));
    Files.writeString(evidence.resolve("mail-1.txt"), "You have bought a spoon");
    Files.writeString(evidence.resolve("mail-1.html"), "<h1>Thanks</h1>" + HOSTILE);
    Files.writeString(evidence.resolve("mail-1.eml"), "Subject: Thanks\n\nYou have " + HOSTILE);
    fails("checkout-5", evidence);

    open("/runs/checkout-5");
    $$("details.part summary").findBy(text("Console")).click();
    $("#console p").shouldHave(exactText("2 lines, 1 error."));
    $$("ol.console li").shouldHave(CollectionCondition.size(2));
    $("ol.console li.error span").shouldHave(text("Uncaught <script>"), text("forged"));
    $$("details.part summary").findBy(text("E-mail 1")).click();

    $("iframe[title='E-mail 1 as text']").shouldBe(visible).shouldHave(attribute("sandbox", ""));
    $("iframe[title^='E-mail 1 as HTML']").shouldHave(attribute("sandbox", ""));
    $("a[href$='mail-1.eml']").shouldHave(exactText("Download as .eml"));
    HttpResponse<String> eml = get("/runs/checkout-5/evidence/mail-1.eml");
    assertThat(eml.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(eml.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"checkout-5-mail-1.eml\"");
    isHarmless();
  }

  @Test
  void comparesAttemptsSideBySide_withTheirPicturesInOrder_enlargedByKeyboard() throws Exception {
    Run run = world.run("checkout", 5);
    Path evidence = evidence(run.id());
    for (String file :
        List.of("attempt-2-walk-step-01.jpg", "attempt-2-walk-step-02.jpg", "screenshot.png")) {
      Files.write(evidence.resolve(file), picture());
    }
    world.history.ended(
        new RunResult(
            run,
            List.of(
                attempt(1, Verdict.FAILED, step(run, "shop", 0), broken(run, "pay", 2)),
                attempt(2, Verdict.PASSED, step(run, "shop", 9), step(run, "pay", 11))),
            List.of(),
            false,
            Duration.ofSeconds(14),
            List.of(),
            evidence));

    chrome.driver().manage().window().setSize(new Dimension(1800, 1000));
    open("/runs/" + run.id());
    $$("table.steps caption")
        .shouldHave(
            CollectionCondition.exactTexts(
                "Attempt 1: failed", "Attempt 2: passed, started after 9 s"));
    assertThat(top("table.steps:nth-of-type(1)")).isEqualTo(top("table.steps:nth-of-type(2)"));
    $$("table.steps rect:first-child").shouldHave(CollectionCondition.size(4));
    assertThat($$("table.steps:nth-of-type(2) rect").get(0).getAttribute("x")).isEqualTo("0.0");
    $$(".filmstrip strong").shouldHave(CollectionCondition.exactTexts("pay", "shop", "pay"));
    $(".filmstrip li").shouldHave(cssClass("broke"), text("attempt 1, Journey"));

    chrome.driver().executeScript("document.querySelector('.filmstrip a').focus()");
    actions().sendKeys(Keys.ARROW_RIGHT).perform();
    $(".filmstrip li:nth-child(2) a").shouldBe(focused);
    actions().sendKeys(Keys.ENTER).perform();
    $("#enlarged figcaption").shouldHave(text("2 of 3: shop"));
    isHarmless();
    actions().sendKeys(Keys.ARROW_RIGHT).perform();
    $("#enlarged figcaption").shouldHave(text("3 of 3: pay"));
    $("#enlarged img").shouldHave(attributeMatching("src", ".*attempt-2-walk-step-02.jpg"));
    actions().sendKeys(Keys.ESCAPE).perform();
    $("#enlarged").shouldBe(hidden);
    chrome.driver().manage().window().setSize(new Dimension(800, 1000));
    assertThat(top("table.steps:nth-of-type(1)")).isLessThan(top("table.steps:nth-of-type(2)"));
  }

  @Test
  void copiesALinkThatCanBeShared_withAndWithoutAClipboard() {
    world.passes("checkout", 5);

    open("/runs/checkout-5?from=somewhere");
    String link = world.address() + "/runs/checkout-5";
    $("#link").shouldHave(value(link));
    chrome.driver().executeScript("navigator.clipboard.writeText = t => { window.got = t; }");
    $("#copy").click();
    $("#copied").shouldHave(exactText("Copied"));
    assertThat(chrome.driver().executeScript("return window.got")).isEqualTo(link);
    $("#copied").shouldBe(visible);

    open("/runs/checkout-5");
    chrome
        .driver()
        .executeScript(
            "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
                + "document.execCommand = what => { window.got = what; return false; }");
    $("#copy").click();
    $("#copied").shouldHave(exactText("Press Ctrl+C"));
    assertThat(chrome.driver().executeScript("return window.got")).isEqualTo("copy");
    assertThat(chrome.driver().executeScript("return getSelection().toString()")).isEqualTo(link);
  }

  @Test
  void showsWhatTheBrowserShows_whileItRunsHere_andStepsAsTheyHappen() throws Exception {
    Run run = world.run("checkout", 1);
    RunListener record = world.history.begin(run).orElseThrow();
    world.live.started(run);
    world.pictures.put(run.id(), picture());

    open("/runs/" + run.id());
    $("main").shouldHave(text("No steps yet: the run waits for a customer and a browser."));
    $("#now img").shouldBe(visible).shouldHave(attributeMatching("src", ".*/picture.at=.*"));
    isHarmless();
    String before = Objects.requireNonNull($("#now img").getAttribute("src"));
    record.attemptStarted(run, 1);
    record.phaseStarted(run, RunPhase.JOURNEY);
    record.stepStarted(run, new BegunStep("pay", run.startedAt(), true));
    world.live.stepStarted(run, new BegunStep("pay", run.startedAt(), true));

    $(".steps tr.underway").shouldHave(text("pay"));
    $("#now img").shouldBe(visible);
    $("#now img").shouldNotHave(attribute("src", before));
    world.ends(run, Verdict.PASSED, null, null, world.step(run, "pay", Leg.BROWSER, 0, null));
    $("h1").shouldHave(exactText("checkout passed"));
    $("#now").shouldNotBe(visible);
    assertThat(get("/runs/none/picture").statusCode()).isEqualTo(404);
  }

  @Test
  void saysThatItHasEnded_evenIfThatHappensWhileItWaitsForWhatHappenedBefore() {
    Run run = world.begins("checkout", 1);
    open("/runs/" + run.id());
    $("h1").shouldHave(exactText("checkout is running"));
    chrome.waits(Duration.ofSeconds(2));

    world.live.attemptStarted(run, 1);
    $("[hx-trigger='sse:run']").shouldHave(cssClass("htmx-request"));
    world.ends(run, Verdict.FAILED, "gone", null);

    $("h1").shouldHave(exactText("checkout failed"), Duration.ofSeconds(10));
  }

  private void fails(String run, Path evidence) {
    world.fails(
        "checkout",
        Integer.parseInt(run.replaceAll("\\D", "")),
        "no",
        evidence,
        world.step(world.clock.instant(), "pay", Leg.BROWSER, 1, "no"));
  }

  private Path evidence(String run) throws IOException {
    return Files.createDirectories(folder.resolve("evidence").resolve(run));
  }

  private static Attempt attempt(int number, Verdict verdict, Step... steps) {
    boolean passed = verdict == Verdict.PASSED;
    return new Attempt(
        number,
        verdict,
        List.of(steps),
        passed ? null : "no",
        passed ? null : Leg.BROWSER,
        Duration.ofSeconds(4));
  }

  private Step step(Run run, String name, int second) {
    return world.step(run, name, Leg.BROWSER, second, null);
  }

  private Step broken(Run run, String name, int second) {
    return world.step(run, name, Leg.BROWSER, second, "no");
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private int top(String selector) {
    return $(selector).getLocation().getY();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(world.address() + path))
                .header("Accept", "text/html")
                .build(),
            BodyHandlers.ofString());
  }

  /** Nothing of the shop was carried out, the policy had nothing to forbid, all can be used. */
  private void isHarmless() {
    assertThat(chrome.driver().getTitle()).doesNotContain("broken in");
    assertThat(chrome.driver().manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(line -> line.getMessage().contains("Content Security Policy"))
        .filteredOn(line -> !line.getMessage().contains("/evidence/"))
        .isEmpty();
    assertThat(new AxeBuilder().disableIframeTesting().analyze(chrome.driver()).getViolations())
        .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }
}
