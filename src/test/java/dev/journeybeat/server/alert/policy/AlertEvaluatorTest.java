package dev.journeybeat.server.alert.policy;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.alert.AlertFixture;
import dev.journeybeat.server.alert.AlertWorld;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.history.History;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of a verdict, beside those that were before it. */
class AlertEvaluatorTest {

  @TempDir private static Path folder;
  private static History history;

  private AlertFixture shop;

  /** Runs are told apart by their journey, location and moment, whatever shop they are of. */
  private AlertService register;

  private int runs;

  @BeforeAll
  static void open() {
    history = AlertFixture.open(folder);
  }

  @AfterAll
  static void close() {
    history.close();
  }

  @BeforeEach
  void newShop() {
    shop = new AlertFixture(history);
    register = shop.register(shop.site);
  }

  @Test
  void raisesWithTheLastOfTwo_andIsOverWithTheFirstThatPassed() {
    AlertEvaluator judge = judge(AlertSuppression.NONE);
    judge(judge, store(FAILED));
    assertThat(shop.open()).isEmpty();
    RunResult second = store(FAILED);
    judge(judge, second);
    assertThat(shop.onlyOne().run()).isEqualTo(second.run().id());
    assertThat(shop.onlyOne().alert().since()).isEqualTo(second.run().firedAt().minusSeconds(60));

    judge(judge, store(PASSED));

    assertThat(shop.open()).isEmpty();
    assertThat(shop.told()).hasSize(1);
    assertThat(shop.carrier.notices.get(0).seenWell()).isTrue();
  }

  @Test
  void raisesNothing_byARunThatSaysNothingAboutIt() {
    AlertEvaluator judge = judge(AlertSuppression.NONE);
    store(FAILED);
    store(FAILED);

    judge(judge, store(INCONCLUSIVE));

    assertThat(shop.open()).isEmpty();
  }

  @Test
  void looksAtNoRunThatWasFiredOrEndedInAMaintenance() {
    RunResult first = store(FAILED);
    RunResult second = store(FAILED);
    Instant secondEnded = second.run().startedAt().plus(second.took());

    judge(judge((journey, moment) -> moment.equals(second.run().firedAt())), second);
    assertThat(shop.open()).as("it was fired in it").isEmpty();
    judge(judge((journey, moment) -> moment.equals(secondEnded)), second);
    assertThat(shop.open()).as("it ended in it").isEmpty();
    judge(judge((journey, moment) -> moment.equals(first.run().firedAt())), second);
    assertThat(shop.open()).as("the one before was fired in it").isEmpty();
    judge(judge((journey, moment) -> !journey.equals("checkout")), second);

    assertThat(shop.open()).as("it is of another journey").hasSize(1);
  }

  @Test
  void beginsANewCount_withWhatEndsAfterItWasOver() {
    AlertEvaluator judge = judge(AlertSuppression.NONE);
    judge(judge, store(FAILED));
    judge(judge, store(FAILED));
    shop.clock.move(Duration.ofSeconds(30));
    history.store().useTransaction(handle -> register.clear(handle, shop.onlyOne().alert()));
    judge(judge, store(FAILED));
    assertThat(shop.open()).isEmpty();

    judge(judge, store(FAILED));

    assertThat(shop.open()).hasSize(1);
    assertThat(shop.told())
        .containsExactlyInAnyOrder(
            "shop CLEARED checkout: the button is gone, of which nothing was told",
            "shop RAISED checkout: the button is gone");
    assertThat(shop.carrier.notices.get(0).seenWell()).as("somebody said so").isFalse();
  }

  @Test
  void isToldOfTheNewestRun_thoughAnOlderOneHasItsVerdictLater() {
    RunResult older = store(FAILED);
    RunResult newest = store(FAILED);

    judge(judge(AlertSuppression.NONE), older);

    assertThat(shop.onlyOne().run()).isEqualTo(newest.run().id());
  }

  private AlertEvaluator judge(AlertSuppression suppression) {
    Policy late = AlertFixture.policy(AlertCondition.OVERDUE);
    return new AlertEvaluator(
        List.of(late, AlertFixture.policy(AlertCondition.FAILED)), register, suppression);
  }

  private static void judge(AlertEvaluator judge, RunResult result) {
    history.store().useTransaction(handle -> judge.of(handle, result));
  }

  /** A minute later, one more run that took eight seconds. */
  private RunResult store(Verdict verdict) {
    shop.clock.move(Duration.ofMinutes(1));
    runs++;
    Instant now = shop.clock.instant();
    String id = "%s#%d".formatted(shop.site, runs);
    Run run = new Run(id, "checkout", shop.site, "hb-" + runs, now, now);
    history.begin(run);
    RunResult result = AlertWorld.result(run, verdict, false, 1);
    history.ended(result);
    return result;
  }
}
