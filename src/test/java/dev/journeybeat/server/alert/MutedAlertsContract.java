package dev.journeybeat.server.alert;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.outbox.DeliveryState;
import dev.journeybeat.server.alert.policy.Condition;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody is told of what somebody has muted, and nothing is forgotten by it. */
abstract class MutedAlertsContract extends AlertStories {

  @Test
  void raisesNothing_andTellsWhatStillHoldsAfterwards() {
    AlertWorld here = world(policy(AlertCondition.FAILED, "2"));
    mute(here);
    here.run("checkout", FAILED);
    here.run("checkout", FAILED);
    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    assertThat(here.open()).isEmpty();
    here.run("search", FAILED);
    here.run("search", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED search: the button is gone");

    here.history.mutes().unmute(List.of("checkout"));
    here.run("checkout", FAILED);

    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
  }

  @Test
  void tellsWhatIsOver_andRemindsNobodyMeanwhile() {
    AlertWorld here = world(reminding(Duration.ofHours(1)));
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    mute(here);

    clock.move(Duration.ofHours(1));
    here.look();
    here.run("checkout", FAILED);
    assertThat(here.told()).isEmpty();
    here.run("checkout", PASSED);

    assertThat(here.told()).containsExactly("shop CLEARED " + GONE);
  }

  @Test
  void escalates_onlyWhatStillHoldsAfterwards() {
    AlertWorld here = world(escalating(Duration.ofMinutes(15), "monitor"));
    here.run("checkout", FAILED);
    assertThat(here.told()).containsExactly("shop RAISED " + GONE);
    here.history
        .mutes()
        .mute(List.of("checkout"), "known", "anna", clock.instant().plusSeconds(3_600));
    clock.move(Duration.ofMinutes(59));
    here.look();
    assertThat(here.told()).isEmpty();

    clock.move(Duration.ofMinutes(1));
    here.look();

    assertThat(here.told()).containsExactly("monitor ESCALATED " + GONE);
  }

  @Test
  void mutesWhatIsNotOfRuns_butNoHealthcheckOfTheSameName() {
    AlertWorld here =
        world(policy(AlertCondition.OVERDUE, "1"), policy(AlertCondition.HEALTHCHECK_DOWN, "1"));
    mute(here);
    here.sees(new Condition("checkout", "checkout does not work", clock.instant()));
    clock.move(Duration.ofMinutes(5));
    here.look();

    assertThat(here.open()).containsExactly("healthcheck-down checkout");
    here.history.mutes().unmute(List.of("checkout"));
    here.look();
    assertThat(here.open())
        .containsExactlyInAnyOrder("healthcheck-down checkout", "overdue checkout");
  }

  @Test
  void keepsWhatIsOver_pageByPage() {
    AlertWorld here = world(policy(AlertCondition.FAILED, "1"), policy(AlertCondition.FLAKY, "1"));
    for (String journey : List.of("checkout", "search", "account")) {
      here.run(journey, FAILED);
    }
    // All at the same moment.
    here.clearByHand();
    here.run("checkout", FAILED);

    assertThat(subjects(here, null, 9)).containsExactlyInAnyOrder("checkout", "search", "account");
    List<AlertStatus> first = here.ended(null, 2);
    List<AlertStatus> second = here.ended(first.get(1).alert().id(), 2);
    assertThat(second).hasSize(1);
    assertThat(first).doesNotContainAnyElementsOf(second);
    assertThat(here.ended(second.get(0).alert().id(), 2)).isEmpty();
    assertThat(here.ended("no such alert", 2)).isEmpty();
    assertThat(first.get(0).run()).startsWith("run-");
    assertThat(first.get(0).deliveries())
        .allSatisfy(
            delivery -> {
              assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
              assertThat(delivery.closedAt()).isNull();
            });
  }

  private static List<String> subjects(AlertWorld world, @Nullable String before, int most) {
    return world.ended(before, most).stream().map(status -> status.alert().subject()).toList();
  }

  private static void mute(AlertWorld world) {
    world.history.mutes().mute(List.of("checkout"), "known, and being worked on", "anna", null);
  }
}
