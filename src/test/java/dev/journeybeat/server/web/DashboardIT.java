package dev.journeybeat.server.web;

import static com.codeborne.selenide.Condition.and;
import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.cssClass;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.hidden;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.actions;
import static com.codeborne.selenide.Selenide.open;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.CollectionCondition;
import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.SelenideElement;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.journeybeat.demo.Chrome;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.MaintenanceSettings;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import dev.journeybeat.server.web.overview.Labels;
import dev.journeybeat.server.web.page.Links;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The dashboard as people see it, in a real browser. */
class DashboardIT {

  /** Says so if any of it is ever carried out. */
  private static final String HOSTILE =
      "<script>document.title='broken in'</script><img src=x onerror=\"document.title='broken in'\">"
          + "\" onmouseover=\"document.title='broken in'\" x=\"'--></style></script>";

  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private WebWorld world;
  private Chrome chrome;

  @BeforeEach
  void start() {
    world = new WebWorld(folder);
    chrome = Chrome.at(URI.create("about:blank"));
  }

  @AfterEach
  void stop() {
    chrome.close();
    world.close();
  }

  @Test
  void saysAtOnceWhatIsBroken_andLeadsToTheRun() {
    world.plans("checkout");
    world.plans("search");
    world.passes("search", 3);
    world.passes("checkout", 15);
    Run broke =
        world.fails(
            "checkout",
            10,
            "no order e-mail within 2 min",
            null,
            world.step(ago(10), "place the order", Leg.BROWSER, 1, null),
            world.step(ago(10), "receive the e-mail", Leg.MAIL, 4, "no order e-mail within 2 min"));
    world.fails("checkout", 5, "no order e-mail within 2 min", null);
    look();

    $("h1").shouldHave(exactText("Failing: checkout"));
    $(".broken li").shouldHave(text("checkout for 10 min"), text("no order e-mail within 2 min"));
    $$("table.journeys tbody th").shouldHave(CollectionCondition.exactTexts("checkout", "search"));
    $("tr[data-name=checkout] [data-label=Day]").shouldHave(text("33.3 %"));
    run(broke.id()).click();

    $("h1").shouldHave(exactText("checkout failed"));
    $("pre.failure").shouldHave(exactText("no order e-mail within 2 min"));
    $$(".steps tr.passed, .steps tr.failed").shouldHave(CollectionCondition.size(2));
    $(".steps tr.failed").shouldHave(text("receive the e-mail"), text("mail"), text("1.5 s"));
    isAccessible();
  }

  @Test
  void showsWhatHappens_whileItHappens() {
    world.plans("checkout");
    world.passes("checkout", 15);
    look();
    $("h1").shouldHave(exactText("All monitored journeys passing"));

    Run run = world.begins("checkout", 1);
    $("tr[data-name=checkout] .next a").shouldHave(exactText("running")).click();
    $("h1").shouldHave(exactText("checkout is running"));
    world.ends(run, Verdict.FAILED, "gone", null, world.step(run, "pay", Leg.BROWSER, 1, "gone"));

    $("h1").shouldHave(exactText("checkout failed"));
    $(".steps tr.failed").shouldHave(text("pay"));
    $("a.home").click();
    $("h1").shouldHave(exactText("Failing: checkout"));
  }

  @Test
  void missesNothing_thatHappensWhileItWaitsForWhatHappenedBefore() {
    world.plans("checkout");
    world.passes("checkout", 15);
    look();
    run("checkout-15").shouldBe(visible);
    chrome.waits(Duration.ofSeconds(2));

    world.live.board();
    $("[hx-trigger='sse:board']").shouldHave(cssClass("htmx-request"));
    world.fails("checkout", 1, "gone", null);

    $("h1").shouldHave(exactText("Failing: checkout"), Duration.ofSeconds(10));
  }

  @Test
  void keepsWhatTheShopWroteForText_whereverItStands() throws IOException {
    world.plans("checkout");
    world.has("shop " + HOSTILE, HealthState.DOWN, HOSTILE);
    Path evidence = Files.createDirectories(folder.resolve("evidence/" + "checkout-5"));
    Files.writeString(evidence.resolve("page.html"), "<html><body id=theirs>" + HOSTILE);
    Files.writeString(evidence.resolve("mail-1.html"), HOSTILE);
    Files.writeString(evidence.resolve("console.txt"), HOSTILE);
    world.fails(
        "checkout",
        5,
        HOSTILE,
        evidence,
        world.step(ago(5), "pay " + HOSTILE, Leg.BROWSER, 1, HOSTILE));
    world.breaks(HOSTILE);
    look();

    for (String path :
        List.of(
            "/",
            "/journeys/checkout",
            "/runs/checkout-5",
            "/healthcheck",
            "/runs/checkout-5/evidence/page.html",
            "/runs/checkout-5/evidence/mail-1.html",
            "/runs/checkout-5/evidence/console.txt",
            "/runs/" + Links.encoded(HOSTILE),
            "/journeys/" + Links.encoded(HOSTILE))) {
      open(path);
      $("html").shouldBe(visible);
      $$("details summary").forEach(summary -> summary.click());
      assertThat(chrome.driver().getTitle()).as(path).doesNotContain("broken in");
    }
    open("/runs/checkout-5");
    $("pre.failure").shouldHave(text("<script>document.title='broken in'</script>"));
    assertThat(violations())
        .as("only where the evidence itself tried, and none on our pages")
        .allMatch(line -> line.contains("/evidence/"));
  }

  @Test
  void canBeWalkedByKeyboard_andSearched() {
    world.plans("checkout");
    world.plans("search");
    world.passes("checkout", 15);
    world.passes("checkout", 10);
    world.passes("search", 3);
    look();

    $("#search").sendKeys("se");
    world.passes("search", 2);
    run("search-2").should(exist);
    actions().sendKeys("a").perform();
    $("#search").shouldHave(value("sea"));
    $("tr[data-name=checkout]").shouldBe(hidden);
    $("tr[data-name=search]").shouldBe(visible);
    world.passes("search", 1);
    run("search-1").shouldBe(visible);
    $("tr[data-name=checkout]").shouldBe(hidden);
    $("#search").setValue("nothing like that");
    $("#finder output").shouldHave(exactText("No journey matches. Empty the field to see all."));
    $("table.journeys").shouldBe(hidden);
    $("#search").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    $("tr[data-name=checkout]").shouldBe(visible);
    chrome.driver().executeScript("arguments[0].focus()", run("checkout-10").toWebElement());
    actions().sendKeys(Keys.ARROW_LEFT).perform();

    run("checkout-15").shouldBe(focused);
    world.passes("search", 0);
    run("search-0").shouldBe(visible);
    run("checkout-15").shouldBe(focused);
    run("checkout-15").shouldHave(attribute("aria-label", "passed, 15 min ago, took 9.4 s"));
    isAccessible();
  }

  private static SelenideElement run(String id) {
    return $("ol.strip a[href='/runs/%s']".formatted(id));
  }

  @Test
  void keepsJourneysTogether_thatBelongTogether_andFindsThemByTheirTags() {
    for (String journey : List.of("checkout", "search", "refund", "login")) {
      world.plans(journey);
      world.passes(journey, 5);
    }
    world.labels.put("checkout", new Labels("Storefront", List.of("payment")));
    world.labels.put("search", new Labels("Storefront", List.of()));
    world.labels.put("refund", new Labels("Back office", List.of("payment")));
    world.fails("search", 1, "no spoon", null);
    look();

    $$("table.journeys tr.group th")
        .shouldHave(
            CollectionCondition.exactTexts(
                "Storefront 2 journeys, 1 failing", "Back office 1 journey", "Others 1 journey"));
    $$("table.journeys tbody:first-of-type [data-name] th")
        .shouldHave(CollectionCondition.exactTexts("search", "checkout payment"));
    $("tr[data-name=refund] a.tag").click();
    $("tr[data-name=checkout]").shouldBe(visible);
    $("tr[data-name=refund]").shouldBe(visible);
    $("tr[data-name=search]").shouldBe(hidden);
    $$("tr.group").filter(visible).shouldHave(CollectionCondition.size(2));
    $("#search").setValue("storefront failing");
    $("tr[data-name=search]").shouldBe(visible);
    $("tr[data-name=checkout]").shouldBe(hidden);
    assertThat(chrome.driver().getCurrentUrl()).endsWith("/?find=storefront+failing");
    isAccessible();
  }

  @Test
  void saysThatItCannotBeTold_whenNothingHasRunForLong() {
    world.plans("checkout");
    world.plans("search");
    world.passes("checkout", 15);
    world.passes("search", 15);
    look();
    $("h1").shouldHave(exactText("All monitored journeys passing"));

    world.clock.move(Duration.ofMinutes(6));
    world.passes("search", 0);
    $("h1").shouldHave(exactText("State not known: checkout"));
    $(".broken li")
        .shouldHave(text("checkout not run for 21 min: the last run passed, but the next one is"));
    $("tr[data-name=checkout] .state").shouldHave(text("overdue"), text("not run for 21 min"));
    isAccessible();
    open("/journeys/checkout");
    $(".facts").shouldHave(text("passing for 21 min"), text("overdue, not run for 21 min"));
    world.passes("checkout", 1);
    $(".facts").shouldNotHave(text("overdue"));
  }

  @Test
  void isNotOverdue_whileAMaintenanceHoldsItBack() {
    world.plans("checkout");
    world.passes("checkout", 45);
    LocalDateTime now = LocalDateTime.ofInstant(world.clock.instant(), ZoneOffset.UTC);
    world.maintains(
        Maintenance.of(
            Map.of(
                "deploy",
                new MaintenanceSettings(
                    null,
                    null,
                    now.minusMinutes(40),
                    now.plusMinutes(20),
                    null,
                    Suppress.RUNS,
                    List.of(),
                    "a new version")),
            ZoneOffset.UTC));
    look();

    $("h1").shouldHave(exactText("All monitored journeys passing"));
    $("tr[data-name=checkout] .state").shouldHave(text("passing"), text("for 45 min"));
  }

  @Test
  void goesOnToShowWhatItKnows_andSaysOfWhen_whileTheStoreIsAway() throws IOException {
    world.plans("checkout");
    Run run = world.passes("checkout", 5);
    look();
    world.losesStore();
    world.live.started(run);

    $(".banner").shouldHave(text("Data as of"), text("can't be used"));
    $("tr[data-name=checkout] .state").shouldHave(text("passing"));
    open("/journeys/checkout");
    $(".banner").shouldHave(text("Data as of"), text("can't be used"));
    $$("table.runs tbody tr").shouldHave(CollectionCondition.size(1));
    isAccessible();
  }

  @Test
  void saysThatItIsNotUpToDate_whenItHearsNoMore() throws IOException {
    Secret password = new Secret("open sesame");
    world.plans("checkout");
    world.passes("checkout", 5);
    look(new WebSettings("127.0.0.1", 0, password, null));
    $("#password").setValue("open sesame").pressEnter();
    $("h1").shouldHave(exactText("All monitored journeys passing"));
    $("#unheard").shouldNot(exist);
    URI address = world.address();
    world.close();

    $("#unheard")
        .shouldHave(
            and(
                "cut off",
                text("This page is not up to date: since"),
                text("the monitor can't be reached")),
            LONG);
    isAccessible();
    world = new WebWorld(Files.createDirectory(folder.resolve("later")));
    world.start(new WebSettings("127.0.0.1", address.getPort(), password, null));
    $("#unheard").shouldHave(text("you are logged out"), LONG);
    $("#unheard a").click();
    $("#password").setValue("open sesame").pressEnter();
    $("h1").shouldHave(exactText("No journeys monitored yet"));
    $("#unheard").shouldNot(exist);
  }

  @Test
  void saysThatItIsNotUpToDate_whenNothingComesAndNoConnectionEnds() throws IOException {
    world.close();
    world = new WebWorld(Files.createDirectory(folder.resolve("lively")), ofMillis(500));
    world.plans("checkout");
    world.passes("checkout", 5);
    world.start();
    try (Cable cable = new Cable(world.address())) {
      Configuration.baseUrl = cable.address().toString();
      open("/");
      $("h1").shouldHave(exactText("All monitored journeys passing"));
      cable.pull();
      $("#unheard").shouldHave(text("the monitor can't be reached"), LONG);
    }
  }

  @Test
  void isUpToDateAgain_whenItHearsAgain() throws IOException {
    world.plans("checkout");
    look();
    $("h1").shouldHave(exactText("No finished runs yet"));
    URI address = world.address();
    world.close();
    $("#unheard").shouldHave(text("the monitor can't be reached"), LONG);

    world = new WebWorld(Files.createDirectory(folder.resolve("later")));
    world.plans("checkout");
    world.passes("checkout", 5);
    world.start(new WebSettings("127.0.0.1", address.getPort(), null, null));
    $("h1").shouldHave(exactText("All monitored journeys passing"), LONG);
    $("#unheard").shouldNot(exist);
  }

  @Test
  void pausesAndResumes_andAsksWhy() {
    world.plans("checkout");
    world.passes("checkout", 5);
    look();

    open("/journeys/checkout");
    $(".actions summary").click();
    $("[name=reason]").setValue("the shop moves");
    $("[name=hours]").setValue("2");
    $$(".actions button").findBy(exactText("Pause")).click();
    $(".banner.paused").shouldHave(text("Paused since"), text("the shop moves"));
    assertThat(world.history.pauses().of("checkout")).isPresent();
    isAccessible();
    open("/");
    $("tr[data-name=checkout] td.state").shouldHave(text("paused"), text("the shop moves"));

    open("/journeys/checkout");
    $$(".actions button").findBy(exactText("Resume")).click();
    $(".banner.paused").shouldNot(visible);
    assertThat(world.history.pauses().of("checkout")).isEmpty();
  }

  @Test
  void logsInAndOut() {
    world.plans("checkout");
    world.passes("checkout", 5);
    look(new WebSettings("127.0.0.1", 0, new Secret("open sesame"), null));

    $("h1").shouldHave(exactText("Log in"));
    $("#password").shouldBe(focused).setValue("sesame").pressEnter();
    $("#trouble").shouldHave(exactText("Wrong password."));
    isAccessible();
    $("#password").setValue("open sesame").pressEnter();

    $("h1").shouldHave(exactText("All monitored journeys passing"));
    $("tr[data-name=checkout]").shouldBe(visible);
    $("header button").click();
    $("h1").shouldHave(exactText("Log in"));
  }

  @Test
  void saysNothingOfJourneys_beforeItHasLooked() {
    world.plans("checkout");
    WebServer server = world.another(new WebSettings("127.0.0.1", 0, null, null));
    try (server) {
      Configuration.baseUrl = server.address().toString();
      open("/");
      $("h1").shouldHave(exactText("Journeybeat is starting"));
      $("main").shouldNotHave(text("Add a schedule to a journey"));

      server.begin();
      $("h1").shouldHave(exactText("No finished runs yet"));
      $("tr[data-name=checkout]").shouldBe(visible);
    }
  }

  @Test
  void saysWhatToDoNext_whereThereIsNothingYet() {
    look();

    $("h1").shouldHave(exactText("No journeys monitored yet"));
    $("main").shouldHave(text("Add a schedule to a journey in config/journeybeat.yaml"));
    assertThat($("main pre").getDomProperty("textContent"))
        .isEqualTo("journeys:\n  checkout: {schedule: every 5m}");
    isAccessible();
    open("/runs/none");
    $("main").shouldHave(text("There is no run none, or retention deleted it."));
    open("/journeys/none");
    $("main").shouldHave(text("There is no journey \"none\" from here."));
    isAccessible();
  }

  private void look() {
    look(new WebSettings("127.0.0.1", 0, null, null));
  }

  private void look(WebSettings settings) {
    world.start(settings);
    Configuration.baseUrl = world.address().toString();
    open("/");
  }

  private Instant ago(int minutes) {
    return world.clock.instant().minusSeconds(60L * minutes);
  }

  private void isAccessible() {
    List<Rule> violations = new AxeBuilder().analyze(chrome.driver()).getViolations();
    assertThat(violations)
        .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }

  private List<String> violations() {
    return chrome.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(line -> line.contains("Content Security Policy") || line.contains("sandboxed"))
        .toList();
  }
}
