package dev.journeybeat.server.alert.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.alert.model.AlertCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One line says what broke for a customer. */
class AlertSummariesTest {

  @Test
  void tellsWhatDidNotComeInTime_andWhatHadBeenDone() {
    RunResult result =
        failed(
            "receive the order e-mail",
            """
            e-mail should arrive in INBOX of zoe@shop.example
              expected: subject contains "HB-10042"
              found:    no new e-mail
              waited:   2 min\
            """);

    assertThat(AlertSummaries.of(AlertCondition.FAILED, result, List.of("place the order")))
        .isEqualTo(
            "checkout: receive the order e-mail: no new e-mail within 2 min; expected: subject"
                + " contains \"HB-10042\" (done before: place the order)");
  }

  @Test
  void tellsTheFirstLineOfWhatThePageLacks() {
    RunResult result =
        failed(
            "go to checkout",
            """
            Element "checkout button" not found {[data-test=checkout]}
            Expected: clickable: interactable and enabled
            Timeout: 4s\
            """);

    assertThat(AlertSummaries.of(AlertCondition.FAILED, result, List.of()))
        .isEqualTo(
            "checkout: go to checkout: Element \"checkout button\" not found"
                + " {[data-test=checkout]}");
  }

  @Test
  void tellsThatThePageWasAnError() {
    RunResult result =
        failed(
            "open the shop",
            """
            Element "cookie banner" should be hidden {#cookie-banner}
              at:       HomePage.java:21
              page:     https://shop.example/ answered 503\
            """);

    assertThat(AlertSummaries.of(AlertCondition.FAILED, result, List.of()))
        .isEqualTo(
            "checkout: open the shop: the page answered 503: Element \"cookie banner\" should be"
                + " hidden {#cookie-banner}");
  }

  @Test
  void doesNotTellThatTheStepItselfHadBeenDone_whenItFailed() {
    assertThat(
            AlertSummaries.of(
                AlertCondition.FAILED,
                failed("place the order", "no page"),
                List.of("place the order")))
        .isEqualTo("checkout: place the order: no page");
  }

  @Test
  void isOneLine_andNotTooLong() {
    assertThat(AlertSummaries.line(" a\n\tb ")).isEqualTo("a b");
    assertThat(AlertSummaries.line("x".repeat(400))).hasSize(300).endsWith("x…");
  }

  private static RunResult failed(String step, String failure) {
    Run run = new Run("1", "checkout", "here", "hb-1", Instant.EPOCH, Instant.EPOCH);
    Step failed =
        new Step(
            step, StepStatus.FAILED, Leg.MAIL, Instant.EPOCH, Duration.ofMinutes(2), failure, null);
    Attempt attempt =
        new Attempt(1, Verdict.FAILED, List.of(failed), failure, Leg.MAIL, Duration.ZERO);
    return new RunResult(
        run, List.of(attempt), List.of(), false, Duration.ofMinutes(2), List.of(), null);
  }
}
