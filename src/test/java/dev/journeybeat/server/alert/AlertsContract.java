package dev.journeybeat.server.alert;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.alert.model.Severity;
import dev.journeybeat.server.alert.policy.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An alert is raised once for each trouble, and cleared once. */
abstract class AlertsContract extends AlertStories {

  @Test
  void raisesOnce_whenTheSecondFailureInARowComes_andClearsOnce() {
    AlertWorld here = world(policy(AlertCondition.FAILED, "2"));

    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", PASSED);
    assertThat(here.told()).containsExactly("shop CLEARED " + GONE);
    here.run("checkout", PASSED);
    assertThat(here.told()).isEmpty();
  }

  @Test
  void tellsSinceWhenItIsBroken_andWhenItWasWellLast() {
    AlertWorld here = world(policy(AlertCondition.FAILED, "2"));
    Run well = here.run("checkout", PASSED);
    Run first = here.run("checkout", FAILED);
    Run second = here.run("checkout", FAILED);
    here.deliver();

    Notification raised = carrier.notices.get(0);
    assertThat(raised.id()).isEqualTo(raised.alert().id() + "-1");
    assertThat(raised.aboutRun().orElseThrow().run()).isEqualTo(second);
    assertThat(raised.alert())
        .isEqualTo(
            new Alert(
                raised.alert().id(),
                "failed",
                AlertCondition.FAILED,
                Severity.CRITICAL,
                "checkout",
                "here",
                GONE,
                first.firedAt(),
                well.firedAt(),
                clock.instant(),
                null));
  }

  @Test
  void raisesForSoManyOfSoMany_andStaysThroughSinglePasses() {
    AlertWorld here = world(policy(AlertCondition.FAILED, "3 of 5"));

    for (Verdict verdict : List.of(FAILED, PASSED, FAILED, PASSED)) {
      here.run("checkout", verdict);
    }
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    here.run("checkout", PASSED);
    here.run("checkout", FAILED);
    here.run("checkout", PASSED);
    here.run("checkout", PASSED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", PASSED);
    assertThat(here.told()).containsExactly("shop CLEARED " + GONE);
  }

  @Test
  void clearsAfterAsManyPassesAsAreAskedFor() {
    AlertWorld here = world(clearing(3));
    here.run("checkout", FAILED);
    here.run("checkout", PASSED);
    here.run("checkout", PASSED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);

    here.run("checkout", PASSED);

    assertThat(here.told()).containsExactly("shop CLEARED " + GONE);
  }

  @Test
  void whoCouldNotTell_neitherBreaksNorMendsTheShop_andHasAnAlertOfItsOwn() {
    AlertWorld here =
        world(
            policy(AlertCondition.FAILED, "2"),
            policy(AlertCondition.INCONCLUSIVE, "2", "monitor"));

    here.run("checkout", FAILED);
    here.run("checkout", INCONCLUSIVE);
    assertThat(here.told()).isEmpty();
    here.run("checkout", INCONCLUSIVE);
    assertThat(here.told())
        .containsExactly("monitor RAISED checkout: inconclusive: the button is gone");
    here.run("checkout", FAILED);
    assertThat(here.told())
        .containsExactlyInAnyOrder(
            "shop RAISED " + GONE, "monitor CLEARED checkout: inconclusive: the button is gone");
    here.run("checkout", INCONCLUSIVE);
    assertThat(here.told()).isEmpty();
  }

  @Test
  void tellsOfSlowAndFlakyRuns_whichAreNotFailures() {
    AlertWorld here =
        world(
            policy(AlertCondition.FAILED, "1"),
            policy(AlertCondition.DEGRADED, "2"),
            policy(AlertCondition.FLAKY, "2 of 3"));

    here.run("checkout", PASSED, true, 1);
    here.run("checkout", PASSED, true, 2);
    assertThat(here.told()).containsExactly("shop RAISED checkout: passed, but took 4 s");
    here.run("checkout", PASSED, false, 2);
    assertThat(here.told())
        .containsExactly(
            "shop CLEARED checkout: passed, but took 4 s",
            "shop RAISED checkout: passed only on attempt 2");
  }

  @Test
  void countsNothingThatWasFiredInAMaintenance() {
    Instant end = clock.instant().plus(Duration.ofMinutes(3));
    AlertWorld here =
        world(
            "here", (journey, moment) -> moment.isBefore(end), policy(AlertCondition.FAILED, "2"));

    here.run("checkout", FAILED);
    here.run("checkout", FAILED);
    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);

    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
  }

  @Test
  void countsNoRunThatWasCaughtInAMaintenance() {
    Instant begin = clock.instant().plus(Duration.ofSeconds(64));
    AlertWorld here =
        world(
            "here",
            (journey, moment) -> !moment.isBefore(begin) && moment.isBefore(begin.plusSeconds(30)),
            policy(AlertCondition.FAILED, "1"));

    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);

    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
  }

  @Test
  void isOneAlertForAllLocations_andOverWhenItHoldsNowhere() {
    AlertWorld here = world("here", AlertSuppression.NONE, policy(AlertCondition.FAILED, "1"));
    AlertWorld there = world("there", AlertSuppression.NONE, policy(AlertCondition.FAILED, "1"));

    here.run("checkout", FAILED);
    there.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    here.run("checkout", PASSED);
    assertThat(here.told()).isEmpty();
    there.run("checkout", PASSED);

    assertThat(here.told()).containsExactly("shop CLEARED " + GONE);
    assertThat(carrier.notices.get(1).alert().locations()).isEqualTo("here, there");
  }

  @Test
  void aVerdictThatComesLate_isJudgedByTheNewestRuns() {
    AlertWorld here = world(policy(AlertCondition.FAILED, "2"));
    Run late = here.begin("checkout", clock.instant());
    here.run("checkout", FAILED);
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);

    here.history.ended(AlertWorld.result(late, PASSED, false, 1));

    assertThat(here.told()).isEmpty();
  }

  @Test
  void isRaisedForARunThatADeadMonitorLeft() {
    AlertWorld dead =
        world("here", AlertSuppression.NONE, policy(AlertCondition.INCONCLUSIVE, "1"));
    dead.begin("checkout", clock.instant());
    AlertWorld alive =
        world("here", AlertSuppression.NONE, policy(AlertCondition.INCONCLUSIVE, "1"));
    clock.move(Duration.ofMinutes(10));

    alive.history.keepUp();

    assertThat(alive.told())
        .containsExactly("shop RAISED checkout: inconclusive: the monitor stopped");
  }

  @Test
  void isOver_whenItsPolicyHasGone() {
    AlertWorld before = world("here", AlertSuppression.NONE, policy(AlertCondition.FAILED, "1"));
    before.run("checkout", FAILED);
    assertThat(before.told()).containsExactly("shop RAISED " + GONE);

    AlertWorld after = world("here", AlertSuppression.NONE, policy(AlertCondition.FLAKY, "1"));
    after.look();

    assertThat(after.open()).isEmpty();
    assertThat(after.told()).containsExactly("shop CLEARED " + GONE);
  }

  @Test
  void tellsOfTroublesThatAreNotOfRuns_onceTheyLast() {
    AlertWorld here = world(policy(AlertCondition.OVERDUE, "1"));
    Condition late = new Condition("checkout", "checkout: all browsers are busy", clock.instant());
    here.sees(late);
    clock.move(Duration.ofMinutes(4));
    here.look();
    assertThat(here.told()).isEmpty();

    clock.move(Duration.ofMinutes(1));
    here.look();
    here.look();
    assertThat(here.told()).containsExactly("shop RAISED checkout: all browsers are busy");
    here.sees((Condition) null);
    here.look();
    assertThat(here.open()).containsExactly("overdue checkout");
    here.sees();
    here.look();

    assertThat(here.told()).containsExactly("shop CLEARED checkout: all browsers are busy");
  }

  @Test
  void beginsANewCount_whenItWasClearedByHand() {
    AlertWorld here = world(policy(AlertCondition.FAILED, "2"));
    here.run("checkout", FAILED);
    here.run("checkout", FAILED);
    here.clearByHand();
    assertThat(here.told()).containsExactly("shop CLEARED " + GONE + ", of which nothing was told");

    here.run("checkout", INCONCLUSIVE);
    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);

    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
  }

  @Test
  void isOfOneJourneyOnly_whereThePolicyIs() {
    AlertWorld here = world(only("search"));

    here.run("checkout", FAILED);
    here.run("search", FAILED);

    assertThat(here.told()).containsExactly("shop RAISED search: the button is gone");
    assertThat(here.openNews(carrier.notices.get(0).alert().id()))
        .containsExactly(NotificationType.RAISED);
  }
}
