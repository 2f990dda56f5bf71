package dev.journeybeat.server.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people are told, word by word. */
class MessageRendererTest {

  private final MessageRenderer renderer = OneDelivery.renderer();

  @Test
  void raisedTellsWhatBrokeTheStepsAndWhereToLook() {
    RunResult failed =
        Notices.failed(
            Path.of("/data/evidence/run-1"),
            Notices.step("log in", null),
            Notices.step("the stock went down", "expected: 4\nfound:    5"));

    assertThat(renderer.chat(Notices.withRun(failed)))
        .isEqualTo(
            """
            🔴 checkout: the cart is empty
            The shop does not work as expected. Customers are affected.

            Steps
            ✓ log in  810 ms
            ✗ the stock went down  810 ms
            expected: 4
            found:    5

            Evidence: /data/evidence/run-1
            Since: Thu 26 Nov 2026 15:00:00 CET, for 30 s
            Last OK: Thu 26 Nov 2026 14:55:00 CET, 5 min before
            Journey: checkout
            Shop: https://shop.example
            Locations: frankfurt
            Alert: failed, critical, by shop
            Run: run-1, token hb-1
            Fired: Thu 26 Nov 2026 15:00:00 CET
            Took: 8.2 s\
            """);
  }

  @Test
  void clearedTellsHowLongItLasted() {
    assertThat(renderer.emailText(Notices.of(NotificationType.CLEARED)))
        .isEqualTo(
            """
            ✅ Passing again: checkout: the cart is empty
            Resolved after 12 min.

            Lasted: 12 min
            From: Thu 26 Nov 2026 15:00:00 CET
            To: Thu 26 Nov 2026 15:12:00 CET
            Journey: checkout
            Shop: https://shop.example
            Locations: frankfurt
            Alert: failed, critical, by shop

            --\s
            Journeybeat, notification frankfurt-7-2\
            """);
  }

  @Test
  void saysOver_whereNoRunHasSeenTheShopWell() {
    assertThat(renderer.chat(Notices.overUnseen()))
        .startsWith(
            """
            ✅ Resolved: checkout: the cart is empty
            Resolved after 12 min. No run or probe confirms this: somebody resolved it, or nothing\
             checks it now.
            """);
    assertThat(
            renderer
                .message(
                    Notices.of(
                        AlertCondition.INCONCLUSIVE,
                        NotificationType.CLEARED,
                        "checkout: no browser",
                        null))
                .title())
        .isEqualTo("✅ Resolved: checkout: no browser");
  }

  @Test
  void tellsBothAtOnce_whenNobodyCouldBeToldWhileItLasted() {
    assertThat(renderer.chat(Notices.untold()))
        .startsWith(
            """
            ✅ Was failing, now passing again: checkout: the cart is empty
            Resolved after 12 min. No earlier notification was delivered here.
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "RAISED,    🔴 checkout: the cart is empty,                        Failing",
    "REMINDER,  🔴 Still failing: checkout: the cart is empty,         Still failing",
    "ESCALATED, '🔴 Still failing, escalated: checkout: the cart is empty','Still failing,"
        + " escalated'",
    "CLEARED,   ✅ Passing again: checkout: the cart is empty,         Passing again"
  })
  void aGlanceTellsWhetherItIsBrokenOrWellAgain(
      NotificationType news, String title, String status) {
    Message message = renderer.message(Notices.of(news));

    assertThat(message.title()).isEqualTo(title);
    assertThat(renderer.emailSubject(Notices.of(news)))
        .isEqualTo("[%s %s] checkout at shop.example".formatted(message.mark(), status));
  }

  @ParameterizedTest
  @CsvSource({
    "FAILED,           🔴, Failing,       The shop does not work as expected",
    "INCONCLUSIVE,     🟠, Inconclusive,  The monitor could not tell whether customers can",
    "DEGRADED,         🔵, Degraded,      'Customers can do this, but it takes longer'",
    "FLAKY,            🔵, Flaky,         'It passed, but not on the first attempt'",
    "UNDO_STUCK,       🟠, Not undone,    An undo keeps failing",
    "OVERDUE,           🟠, Overdue,          Runs start later than scheduled",
    "BROKEN_JOURNEYS,  🟠, Not compiling, Journeys do not compile",
    "HEALTHCHECK_DOWN, 🟠, Down,          A system behind the shop is down"
  })
  void everyTroubleReadsRight(AlertCondition trouble, String mark, String status, String meaning) {
    Message message =
        renderer.message(Notices.of(trouble, NotificationType.RAISED, "what broke", null));

    assertThat(message.title()).isEqualTo(mark + " what broke");
    assertThat(message.status()).isEqualTo(status);
    assertThat(message.meaning()).startsWith(meaning);
    assertThat(message.thread())
        .isEqualTo(
            (trouble == AlertCondition.BROKEN_JOURNEYS ? "the monitor" : "checkout")
                + " at shop.example");
  }

  @Test
  void tellsAttempts_healthchecks_andWhatWasLeftBehind() {
    Attempt first = new Attempt(1, Verdict.FAILED, List.of(), "a", Leg.BROWSER, Duration.ZERO);
    Attempt last =
        new Attempt(2, Verdict.INCONCLUSIVE, List.of(), "no browser", Leg.MONITOR, Duration.ZERO);
    HealthcheckResult stock =
        new HealthcheckResult(
            "stock",
            HealthState.DOWN,
            "connection refused",
            Duration.ZERO,
            Notices.TWO_PM,
            Notices.TWO_PM);
    RunResult plain = Notices.failed(null);
    RunResult run =
        new RunResult(
            plain.run(),
            List.of(first, last),
            List.of(Notices.step("cancel HB-1", "still open")),
            false,
            Duration.ofSeconds(70),
            List.of(stock),
            null);

    assertThat(renderer.chat(Notices.withRun(run)))
        .contains(
            """

            no browser

            Steps of attempt 2 (last)
            ✗ cancel HB-1  810 ms
            still open

            Healthchecks at that time
            ✗ stock has been down since Thu 26 Nov 2026 15:00:00 CET: connection refused
            """,
            "Took: 1 min 10 s in 2 attempts",
            "Not undone: an undo of this run failed, and its effect is still in the shop");
  }

  @Test
  void keepsMarkupOfTheShopFromBeingMarkup() {
    Notification notice =
        Notices.withRun(
            Notices.failed(
                null, Notices.step("<b>log in</b>", "<script>alert(1)</script> & \"more\"")));

    assertThat(renderer.emailHtml(notice, null))
        .contains(
            "&lt;b&gt;log in&lt;/b&gt;",
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;")
        .doesNotContain("<script", "<b>log", "http-equiv");
  }

  /** Left in {@code target/alert-emails}, to be looked at. */
  @ParameterizedTest
  @EnumSource
  void pageNeedsNothingFromElsewhere(NotificationType news) throws IOException {
    String page =
        renderer.emailHtml(
            SampleNotification.of(AlertCondition.FAILED, news), "cid:page@journeybeat");

    Path folder = Files.createDirectories(Path.of("target/alert-emails"));
    Files.writeString(folder.resolve(NotificationJson.news(Notices.of(news)) + ".html"), page);
    Document document = Jsoup.parse(page);
    assertThat(document.select("script, link, iframe, form, object, [onload]")).isEmpty();
    assertThat(document.select("[src], [href], [background]"))
        .extracting(element -> element.attr("src"))
        .containsExactly("cid:page@journeybeat");
    assertThat(page).doesNotContain("url(", "@import");
  }

  @Test
  void isNeverWithoutEnd() {
    Step[] steps =
        Collections.nCopies(200, Notices.step("x".repeat(1_000), "y\u0007".repeat(10_000)))
            .toArray(Step[]::new);

    Message message = renderer.message(Notices.withRun(Notices.failed(null, steps)));

    assertThat(message.steps()).hasSize(41);
    assertThat(message.steps().get(0).name()).isEqualTo("160 earlier steps");
    assertThat(message.steps().get(1).name()).hasSize(120).endsWith("x…");
    assertThat(message.steps().get(1).failure())
        .hasSize(3_000)
        .endsWith("…")
        .doesNotContain("\u0007");
    assertThat(renderer.message(Notices.saying("a\r\nBcc: b@c" + "z".repeat(999))).title())
        .startsWith("🔴 a Bcc: b@cz")
        .hasSizeLessThan(310);
  }
}
