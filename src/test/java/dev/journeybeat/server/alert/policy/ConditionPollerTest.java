package dev.journeybeat.server.alert.policy;

import static dev.journeybeat.server.alert.AlertFixture.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.alert.AlertFixture;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.alert.outbox.OpenAlert;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.suppression.Mutes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When troubles that are not of runs are raised, and when they are over. */
class ConditionPollerTest {

  private static final Policy LATE = policy(AlertCondition.OVERDUE);

  @TempDir private static Path folder;
  private static History history;

  private final List<Condition> seen = new ArrayList<>();
  private boolean blind;
  private AlertFixture shop;
  private Instant since;

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
    since = shop.clock.instant();
  }

  @Test
  void raisesWhatHasLastedLongEnough_andNotBefore() {
    ConditionPoller poller = poller(AlertSuppression.NONE);
    seen.add(new Condition("checkout", "checkout:\n  late", since));
    shop.clock.move(Duration.ofMinutes(5).minusMillis(1));
    poller.look(history.store());
    assertThat(shop.open()).isEmpty();

    shop.clock.move(Duration.ofMillis(1));
    poller.look(history.store());

    OpenAlert open = shop.onlyOne();
    assertThat(open.run()).isNull();
    assertThat(open.alert().headline()).isEqualTo("checkout: late");
    assertThat(open.alert().since()).isEqualTo(since);
    assertThat(open.alert().raisedAt()).isEqualTo(since.plusSeconds(300));
    assertThat(open.alert().lastWell()).isNull();
  }

  @Test
  void tellsTheNewestWords_andIsOverWhenItIsSeenNoMore() {
    ConditionPoller poller = poller(AlertSuppression.NONE);
    seen.add(new Condition("checkout", "one browser is busy", since));
    shop.clock.move(Duration.ofMinutes(5));
    poller.look(history.store());
    seen.set(0, new Condition("checkout", "all browsers are busy", since));
    poller.look(history.store());
    assertThat(shop.onlyOne().alert().headline()).isEqualTo("all browsers are busy");

    blind = true;
    poller.look(history.store());
    assertThat(shop.open()).as("as long as nothing can be told").hasSize(1);
    blind = false;
    seen.clear();
    poller.look(history.store());

    assertThat(shop.open()).isEmpty();
    assertThat(shop.told())
        .containsExactly("shop CLEARED all browsers are busy, of which nothing was told");
    assertThat(shop.carrier.notices.get(0).seenWell()).isTrue();
  }

  @Test
  void raisesItAnew_whenItComesBackInTheSameWords() {
    ConditionPoller poller = poller(AlertSuppression.NONE);
    Condition late = new Condition("checkout", "checkout is late", since);
    shop.clock.move(Duration.ofMinutes(5));
    for (int time = 0; time < 2; time++) {
      seen.add(late);
      poller.look(history.store());
      assertThat(shop.open()).hasSize(1);
      seen.clear();
      poller.look(history.store());
      assertThat(shop.open()).isEmpty();
    }
  }

  @Test
  void raisesItAnew_whenSomebodyTookItForOver_thoughAnotherAlertToTheSameHolds() {
    shop.raise(policy(AlertCondition.FAILED), "checkout");
    ConditionPoller poller = poller(AlertSuppression.NONE);
    seen.add(new Condition("checkout", "checkout is late", since));
    shop.clock.move(Duration.ofMinutes(5));
    poller.look(history.store());
    Alert late = shop.open().get(1).alert();
    assertThat(late.policy()).isEqualTo("overdue");
    history.store().useTransaction(handle -> shop.register.clear(handle, late));
    assertThat(shop.open()).hasSize(1);

    poller.look(history.store());

    assertThat(shop.open())
        .extracting(open -> open.alert().policy())
        .containsExactlyInAnyOrder("failed", "overdue");
  }

  @Test
  void raisesNothingInAMaintenance_butEndsWhatIsOver() {
    Instant end = since.plus(Duration.ofMinutes(10));
    ConditionPoller poller = poller((journey, moment) -> moment.isBefore(end));
    seen.add(new Condition("checkout", "checkout is late", since));
    shop.clock.move(Duration.ofMinutes(10).minusMillis(1));
    poller.look(history.store());
    assertThat(shop.open()).isEmpty();

    shop.clock.move(Duration.ofMillis(1));
    poller.look(history.store());
    assertThat(shop.open()).hasSize(1);
    seen.clear();
    shop.poller((journey, moment) -> true, this::look, LATE).look(history.store());
    assertThat(shop.open()).isEmpty();
  }

  @Test
  void leavesAloneWhatIsOfAnotherPolicy() {
    shop.raise(policy(AlertCondition.FAILED), "checkout");
    shop.raise(policy(AlertCondition.UNDO_STUCK), "checkout");

    poller(AlertSuppression.NONE).look(history.store());

    assertThat(shop.open()).hasSize(2);
  }

  @Test
  void looksAtNothing_forAPolicyThatIsOfRuns() {
    shop.raise(policy(AlertCondition.FAILED), "checkout");

    shop.poller(AlertSuppression.NONE, this::look, policy(AlertCondition.FAILED))
        .look(history.store());

    assertThat(shop.open()).hasSize(1);
  }

  @Test
  void raisesNothingThatIsMuted_butHealthchecksOfTheSameName() {
    new Mutes(history.store(), shop.site, shop.clock).mute(List.of("checkout"), "known", "a", null);
    seen.add(new Condition("checkout", "checkout is broken", since));
    shop.clock.move(Duration.ofMinutes(5));

    poller(AlertSuppression.NONE).look(history.store());
    assertThat(shop.open()).isEmpty();
    Policy down = policy(AlertCondition.HEALTHCHECK_DOWN);
    shop.poller(AlertSuppression.NONE, this::look, down).look(history.store());

    assertThat(shop.onlyOne().alert().policy()).isEqualTo("healthcheck-down");
  }

  @Test
  void isOverOnlyWhereItHoldsNowhere() {
    AlertService there = shop.register("there");
    shop.raise(shop.register, LATE, "checkout", "checkout is late");
    shop.raise(there, LATE, "checkout", "checkout is late there");
    assertThat(shop.onlyOne().alert().headline()).isEqualTo("checkout is late there");
    assertThat(shop.onlyOne().alert().locations()).isEqualTo("here, there");

    shop.clear(LATE, "checkout");
    assertThat(shop.open()).hasSize(1);
    shop.clear(there, policy(AlertCondition.UNDO_STUCK), "checkout");
    assertThat(shop.open()).as("what is of another policy").hasSize(1);
    shop.clear(there, LATE, "checkout");

    assertThat(shop.open()).isEmpty();
    assertThat(shop.told())
        .containsExactly("shop CLEARED checkout is late there, of which nothing was told");
  }

  private ConditionPoller poller(AlertSuppression silence) {
    return shop.poller(silence, this::look, LATE);
  }

  private Optional<List<Condition>> look() {
    return blind ? Optional.empty() : Optional.of(List.copyOf(seen));
  }
}
