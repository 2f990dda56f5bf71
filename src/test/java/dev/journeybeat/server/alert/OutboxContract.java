package dev.journeybeat.server.alert;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.alert.model.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People are told of alerts in their order, until it arrives, and of nothing that is over. */
abstract class OutboxContract extends AlertStories {

  @Test
  void isToldAgainAndAgainUnderTheSameId_untilItArrives() {
    AlertWorld here = world(policy(AlertCondition.FAILED, "1"));
    carrier.isAway("shop");
    here.run("checkout", FAILED);

    for (int pause : new int[] {1, 2, 4, 8}) {
      here.deliver();
      clock.move(Duration.ofSeconds(pause).minusMillis(1));
      here.deliver();
      clock.move(Duration.ofMillis(1));
    }
    assertThat(carrier.refused).hasSize(4);
    carrier.isBack("shop");
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    assertThat(carrier.refused)
        .extracting(Notification::id)
        .containsOnly(carrier.notices.get(0).id());
    clock.move(Duration.ofDays(1));
    assertThat(here.told()).isEmpty();
  }

  @Test
  void leavesAChannelAloneForAsLongAsItAsks() {
    AlertWorld here = world(policy(AlertCondition.FAILED, "1"));
    carrier.asksToWait("shop", Duration.ofMinutes(7));
    here.run("checkout", FAILED);
    here.deliver();
    carrier.isBack("shop");

    clock.move(Duration.ofMinutes(7).minusMillis(1));
    assertThat(here.told()).isEmpty();
    clock.move(Duration.ofMillis(1));
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
  }

  @Test
  void tellsBothInOne_whenItIsOverBeforeAnybodyCouldBeTold() {
    AlertWorld here = world(policy(AlertCondition.FAILED, "1", "shop", "monitor"));
    carrier.isAway("shop");
    here.run("checkout", FAILED);
    here.deliver();
    here.run("checkout", PASSED);
    carrier.isBack("shop");
    clock.move(Duration.ofMinutes(1));

    assertThat(here.told())
        .containsExactlyInAnyOrder(
            "monitor RAISED " + GONE,
            "monitor CLEARED " + GONE,
            "shop CLEARED " + GONE + ", of which nothing was told");
  }

  @Test
  void keepsTheOrderOfAJourney_andLetsOthersPass() {
    AlertWorld here = world(policy(AlertCondition.FAILED, "1"), policy(AlertCondition.FLAKY, "1"));
    carrier.asksToWait("shop", Duration.ofMinutes(10));
    here.run("checkout", FAILED);
    here.deliver();
    carrier.isBack("shop");
    here.run("checkout", PASSED, false, 2);
    here.run("search", FAILED);

    assertThat(here.told()).containsExactly("shop RAISED search: the button is gone");
    clock.move(Duration.ofMinutes(10));
    assertThat(here.told())
        .containsExactly(
            "shop CLEARED " + GONE + ", of which nothing was told",
            "shop RAISED checkout: passed only on attempt 2");
  }

  @Test
  void remindsForAsLongAsItHolds_butTellsNoReminderThatIsOvertaken() {
    AlertWorld here = world(reminding(Duration.ofHours(1)));
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);

    clock.move(Duration.ofHours(1));
    here.look();
    here.look();
    assertThat(here.told()).containsExactly("shop REMINDER " + GONE);

    carrier.asksToWait("shop", Duration.ofMinutes(50));
    for (int hour = 0; hour < 3; hour++) {
      clock.move(Duration.ofHours(1));
      here.look();
    }
    carrier.isBack("shop");
    clock.move(Duration.ofMinutes(50));
    here.look();
    assertThat(here.told()).containsExactly("shop REMINDER " + GONE);

    here.run("checkout", PASSED);
    clock.move(Duration.ofHours(3));
    here.look();
    assertThat(here.told()).containsExactly("shop CLEARED " + GONE);
  }

  @Test
  void tellsMorePeopleOnce_whenItHoldsOn_andThoseOfItsEnd() {
    AlertWorld here = world(escalating(Duration.ofMinutes(30), "monitor"));
    here.run("checkout", FAILED);
    clock.move(Duration.ofMinutes(29));
    here.look();
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);

    clock.move(Duration.ofMinutes(1));
    here.look();
    here.look();
    assertThat(here.told()).containsExactly("monitor ESCALATED " + GONE);
    here.run("checkout", PASSED);

    assertThat(here.told())
        .containsExactlyInAnyOrder("shop CLEARED " + GONE, "monitor CLEARED " + GONE);
  }

  @Test
  void waitsForTheEndOfQuietHours_withWhatIsNotCritical() {
    AlertWorld here = world(policy(AlertCondition.FLAKY, "1"), policy(AlertCondition.FAILED, "1"));
    Instant morning = clock.instant().plus(Duration.ofHours(8));
    carrier.isQuietUntil(morning);

    here.run("checkout", PASSED, false, 2);
    here.run("search", PASSED, false, 2);
    here.run("search", PASSED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    clock.move(Duration.ofHours(8));

    assertThat(here.told())
        .containsExactly(
            "shop RAISED checkout: passed only on attempt 2",
            "shop CLEARED search: passed only on attempt 2, of which nothing was told");
  }

  @Test
  void isDeliveredByAnother_whenTheMonitorThatHadItIsGone() {
    AlertWorld gone = world("here", AlertSuppression.NONE, policy(AlertCondition.FAILED, "1"));
    AlertWorld other = world("there", AlertSuppression.NONE, policy(AlertCondition.FAILED, "1"));
    gone.run("checkout", FAILED);
    gone.takes("shop");

    assertThat(other.told()).isEmpty();
    clock.move(Duration.ofMinutes(10));
    other.history.keepUp();

    assertThat(other.told()).containsExactly("shop RAISED " + GONE);
  }

  @Test
  void remindsNobodyOfAJourneyThatIsPaused() {
    AlertWorld here = world(reminding(Duration.ofHours(1)));
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    here.history.pauses().pause(List.of("checkout"), "the shop moves", "anna", null);

    clock.move(Duration.ofHours(1));
    here.look();
    assertThat(here.told()).isEmpty();
    here.history.pauses().resume(List.of("checkout"));
    here.look();

    assertThat(here.told()).containsExactly("shop REMINDER " + GONE);
  }
}
