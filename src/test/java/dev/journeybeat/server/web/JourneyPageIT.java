package dev.journeybeat.server.web;

import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.cssClass;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.actions;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codeborne.selenide.CollectionCondition;
import com.codeborne.selenide.Configuration;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import dev.journeybeat.demo.Chrome;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogType;

/** The page of a journey, and that of the healthchecks, in a real browser. */
class JourneyPageIT {

  private static final int DAY = 24 * 60;
  private static final Duration A_WHILE = Duration.ofSeconds(30);

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
  void tellsOfThe90Days_byMouseAndKeyboard() {
    passes(2 * DAY);
    world.fails("checkout", 2 * DAY - 5, "no", null, broken(run(2 * DAY - 5), "pay"));
    passes(DAY);
    passes(10);
    passes(5);

    open("/journeys/checkout");
    $("h2").shouldHave(exactText("The last 90 days"), A_WHILE);
    $$("ol.days span").shouldHave(CollectionCondition.size(90));
    $("main").shouldHave(text("In the last 90 days it ran on 3 days, with failed runs on 1."));
    $("ol.days li:nth-child(88) span")
        .shouldHave(
            cssClass("failed"),
            attribute("aria-label", "2026-02-27: 1 passed, 1 failed, 0 inconclusive"));
    $("ol.days li:first-child span").shouldHave(attribute("aria-label", "2025-12-02: no run"));
    $$(".uptimes dt")
        .shouldHave(
            CollectionCondition.exactTexts(
                "Uptime, a day", "Uptime, a week", "Uptime, 30 days", "Uptime, 90 days"));
    $(".uptimes dd").shouldHave(text("100 %"), text("not watched"));

    chrome.driver().executeScript("document.querySelector('ol.days li:last-child span').focus()");
    actions().sendKeys(Keys.ARROW_LEFT, Keys.ARROW_LEFT).perform();
    $("ol.days li:nth-child(88) span").shouldBe(focused);
    $(".code").shouldHave(text("Source: /app/journeys/Sample.java. Runs use version 7f3k2q"));
    isHarmless();
  }

  @Test
  void drawsHowLongStepsTook_toBeLookedAtClosely_andNamesTheSlowAndTheFlaky() {
    passes(300);
    passes(20);
    Run retried = run(10);
    world.history.ended(
        new RunResult(
            retried,
            List.of(
                attempt(1, Verdict.FAILED, broken(retried, "pay HB-10001")),
                attempt(2, Verdict.PASSED, step(retried, "pay HB-10001", Leg.BROWSER))),
            List.of(),
            false,
            Duration.ofSeconds(9),
            List.of(),
            null));

    open("/journeys/checkout");
    $("#chart-newest canvas").shouldBe(visible, A_WHILE);
    $("#chart-weeks canvas").shouldBe(visible);
    $("#chart-mail canvas").shouldBe(visible);
    $("table.flaky tbody tr").shouldHave(text("pay …"), text("1"));
    $$(".columns section:first-child tbody th")
        .shouldHave(CollectionCondition.exactTexts("open the shop", "pay …", "receive the mail"));
    $$("#chart-newest .u-legend .u-label").findBy(text("pay …")).shouldBe(visible);
    isHarmless();

    String whole = drawn();
    actions()
        .moveToElement($("#chart-newest .u-over"), -200, 0)
        .clickAndHold()
        .moveByOffset(150, 0)
        .release()
        .perform();
    assertThat(drawn()).isNotEqualTo(whole);
  }

  /** Each order has a number of its own; the step that opens it is the same for all. */
  @Test
  void takesStepsForTheSame_thatOnlyTheNumberOfAnOrderTellsApart() throws IOException {
    for (int i = 1; i <= 3; i++) {
      Run run = run(i);
      world.passes("checkout", i, step(run, "open HB-1000" + i, Leg.BROWSER));
    }

    await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptionsInstanceOf(PathNotFoundException.class)
        .until(
            () -> JsonPath.read(durations(), "$.weeks.series[*].values[*]"),
            List.of(1_500)::equals);
    assertThat(JsonPath.<List<String>>read(durations(), "$.weeks.series[*].label"))
        .containsExactly("open …");
    assertThat(JsonPath.<List<Integer>>read(durations(), "$.newest.series[*].values[*]"))
        .containsExactly(1_500, 1_500, 1_500);
  }

  private String durations() throws IOException {
    return new String(
        world.address().resolve("/journeys/checkout/durations").toURL().openStream().readAllBytes(),
        StandardCharsets.UTF_8);
  }

  @Test
  void followsWhatHappens_andLeavesAloneWhatSomebodyTypes() {
    passes(10);

    open("/journeys/checkout");
    $("h2").shouldHave(exactText("The last 90 days"), A_WHILE);
    $("#pause summary").click();
    $("[name=reason]").setValue("the shop mo");
    world.fails("checkout", 5, "no order e-mail", null, broken(run(5), "receive the mail"));

    $("table.runs tbody tr").shouldHave(text("failed"), text("no order e-mail"));
    $(".facts").shouldHave(text("failing"));
    $("[name=reason]").shouldBe(visible).shouldHave(value("the shop mo"));
  }

  @Test
  void missesNothing_thatHappensWhileItWaitsForWhatHappenedBefore() {
    passes(10);
    open("/journeys/checkout");
    $("h2").shouldHave(exactText("The last 90 days"), A_WHILE);
    chrome.waits(Duration.ofSeconds(2));

    world.live.board();
    $("[hx-trigger*='sse:board']").shouldHave(cssClass("htmx-request"));
    world.fails("checkout", 5, "no order e-mail", null);

    $(".facts").shouldHave(text("failing"), A_WHILE);
  }

  @Test
  void saysWhatToDo_whereThereIsNothingYet() {
    open("/journeys/checkout");

    $("main")
        .shouldHave(
            text("No runs yet. The journey runs on its schedule, or now with “Run now”."), A_WHILE);
    $("main").shouldHave(text("No step has passed yet."), A_WHILE);
    isHarmless();
  }

  @Test
  void followsTheHealthchecks() {
    world.has("shop", HealthState.UP, "status 200");
    open("/healthcheck");
    $("h1").shouldHave(exactText("Healthcheck passing"));

    world.has("shop", HealthState.DOWN, "status 503");
    $("h1").shouldHave(exactText("1 of 1 healthchecks failing"), A_WHILE);
    $("tr.down").shouldHave(text("status 503"));
    world.has("shop", HealthState.UP, "status 200");
    $("h1").shouldHave(exactText("Healthcheck passing"), A_WHILE);
  }

  private void passes(int minutesAgo) {
    Run run = run(minutesAgo);
    world.passes(
        "checkout",
        minutesAgo,
        step(run, "open the shop", Leg.BROWSER),
        step(run, "receive the mail", Leg.MAIL));
  }

  private Run run(int minutesAgo) {
    return world.run("checkout", minutesAgo);
  }

  private Step step(Run run, String name, Leg leg) {
    return world.step(run, name, leg, 1, null);
  }

  private Step broken(Run run, String name) {
    return world.step(run, name, Leg.BROWSER, 1, "no");
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

  private String drawn() {
    return String.valueOf(
        chrome
            .driver()
            .executeScript("return document.querySelector('#chart-newest canvas').toDataURL()"));
  }

  /** The policy had nothing to forbid, and all can be used. */
  private void isHarmless() {
    assertThat(chrome.driver().manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(line -> line.getMessage().contains("Content Security Policy"))
        .isEmpty();
    assertThat(new AxeBuilder().analyze(chrome.driver()).getViolations())
        .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }
}
