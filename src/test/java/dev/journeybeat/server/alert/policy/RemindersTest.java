package dev.journeybeat.server.alert.policy;

import static dev.journeybeat.server.alert.AlertFixture.escalating;
import static dev.journeybeat.server.alert.AlertFixture.policy;
import static dev.journeybeat.server.alert.AlertFixture.reminding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.alert.AlertFixture;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.alert.outbox.DeliveryState;
import dev.journeybeat.server.alert.outbox.DeliveryStatus;
import dev.journeybeat.server.history.History;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When it is said that an alert still holds, and when more people are told. */
class RemindersTest {

  private static final Policy HOURLY = reminding(Duration.ofHours(1));
  private static final Policy ESCALATING = escalating(Duration.ofMinutes(30));

  @TempDir private static Path folder;
  private static History history;

  private AlertFixture shop;
  private Instant raised;

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
    raised = shop.clock.instant();
  }

  @Test
  void remindsWhenTheTimeHasCome_andThenAsLongAfterThat() {
    shop.raise(HOURLY, "checkout");
    assertThat(shop.onlyOne().remindAt()).isEqualTo(raised.plusSeconds(3_600));
    assertThat(shop.onlyOne().escalateAt()).isNull();
    shop.clock.move(Duration.ofHours(1).minusMillis(1));
    shop.remind(AlertSuppression.NONE, HOURLY);
    assertThat(reminders()).isEmpty();

    shop.clock.move(Duration.ofMillis(1));
    shop.remind(AlertSuppression.NONE, HOURLY);
    shop.remind(AlertSuppression.NONE, HOURLY);
    assertThat(reminders()).containsExactly("shop");
    assertThat(shop.onlyOne().remindAt()).isEqualTo(raised.plusSeconds(7_200));

    // This one comes late, and the next counts from there.
    shop.clock.move(Duration.ofMinutes(90));
    shop.remind(AlertSuppression.NONE, HOURLY);
    assertThat(reminders()).containsExactly("shop", "shop");
    assertThat(shop.onlyOne().remindAt()).isEqualTo(raised.plusSeconds(12_600));
  }

  @Test
  void tellsNoReminder_whereANewerOneWaits() {
    shop.raise(HOURLY, "checkout");
    assertThat(shop.told()).hasSize(1);
    for (int hour = 0; hour < 3; hour++) {
      shop.clock.move(Duration.ofHours(1));
      shop.remind(AlertSuppression.NONE, HOURLY);
    }

    assertThat(shop.told()).containsExactly("shop REMINDER checkout is broken");
    assertThat(states(NotificationType.REMINDER))
        .containsExactly(DeliveryState.DROPPED, DeliveryState.DROPPED, DeliveryState.DELIVERED);
  }

  @Test
  void tellsNoReminder_whichWasMadeBeforeAnybodyWasTold() {
    shop.raise(HOURLY, "checkout");
    shop.clock.move(Duration.ofHours(1));
    shop.remind(AlertSuppression.NONE, HOURLY);
    shop.clock.move(Duration.ofMillis(1));

    assertThat(shop.told()).containsExactly("shop RAISED checkout is broken");
    assertThat(states(NotificationType.REMINDER)).containsExactly(DeliveryState.DROPPED);
  }

  @Test
  void tellsNoReminder_ofWhatIsOver() {
    shop.raise(HOURLY, "checkout");
    assertThat(shop.told()).hasSize(1);
    shop.clock.move(Duration.ofHours(1));
    shop.remind(AlertSuppression.NONE, HOURLY);
    shop.clock.move(Duration.ofMillis(1));
    shop.clear(HOURLY, "checkout");

    assertThat(shop.told()).containsExactly("shop CLEARED checkout is broken");
    shop.clock.move(Duration.ofHours(9));
    shop.remind(AlertSuppression.NONE, HOURLY);
    assertThat(shop.told()).isEmpty();
  }

  @Test
  void escalatesOnce_whenTheTimeHasCome() {
    shop.raise(ESCALATING, "checkout");
    assertThat(shop.onlyOne().escalateAt()).isEqualTo(raised.plusSeconds(1_800));
    assertThat(shop.onlyOne().remindAt()).isNull();
    assertThat(shop.told()).containsExactly("shop RAISED checkout is broken");
    shop.clock.move(Duration.ofMinutes(30).minusMillis(1));
    shop.remind(AlertSuppression.NONE, ESCALATING);
    assertThat(shop.told()).isEmpty();

    shop.clock.move(Duration.ofMillis(1));
    shop.remind(AlertSuppression.NONE, ESCALATING);
    shop.clock.move(Duration.ofDays(1));
    shop.remind(AlertSuppression.NONE, ESCALATING);

    assertThat(shop.told()).containsExactly("boss ESCALATED checkout is broken");
    assertThat(shop.onlyOne().escalateAt()).isNull();
    shop.clear(ESCALATING, "checkout");
    assertThat(shop.told())
        .containsExactlyInAnyOrder(
            "shop CLEARED checkout is broken", "boss CLEARED checkout is broken");
  }

  @Test
  void remindsThoseWhoWereToldByEscalation_too() {
    EscalationSettings escalation = new EscalationSettings(Duration.ofMinutes(30), List.of("boss"));
    Policy both =
        new Policy(
            "failed",
            AlertFixture.settings(AlertCondition.FAILED, Duration.ofHours(1), escalation));
    shop.raise(both, "checkout");
    shop.clock.move(Duration.ofMinutes(30));
    shop.remind(AlertSuppression.NONE, both);
    shop.clock.move(Duration.ofMinutes(30));
    shop.remind(AlertSuppression.NONE, both);

    assertThat(reminders()).containsExactly("boss", "shop");
  }

  @Test
  void isSilent_aboutWhatIsPaused_muted_orInMaintenance() {
    shop.raise(HOURLY, "checkout");
    shop.raise(HOURLY, "search");
    shop.raise(HOURLY, "account");
    shop.raise(HOURLY, "contact");
    Instant due = raised.plus(Duration.ofHours(1));
    shop.clock.move(Duration.ofHours(1));

    shop.remind(
        (journey, moment) -> journey.equals("account") && moment.equals(due),
        Set.of("checkout"),
        Set.of("search"),
        HOURLY);

    assertThat(remindAt())
        .containsExactlyInAnyOrder(
            "checkout " + due,
            "search " + due,
            "account " + due,
            "contact " + due.plusSeconds(3_600));
    shop.remind(AlertSuppression.NONE, HOURLY);
    assertThat(reminders()).as("it was only put off").hasSize(4);
  }

  @Test
  void remindsOfAHealthcheck_whoseNameIsThatOfAMutedJourney() {
    Policy down =
        new Policy(
            "down",
            AlertFixture.settings(AlertCondition.HEALTHCHECK_DOWN, Duration.ofHours(1), null));
    shop.raise(down, "search");
    shop.clock.move(Duration.ofHours(1));

    shop.remind(AlertSuppression.NONE, Set.of(), Set.of("search"), down);

    assertThat(reminders()).containsExactly("shop");
  }

  @Test
  void takesForOver_whatNoPolicyIsAboutAnyMore() {
    shop.raise(HOURLY, "checkout");
    shop.raise(policy(AlertCondition.FLAKY), "checkout");
    shop.raise(policy(AlertCondition.OVERDUE), "checkout");
    PolicySettings settings = policy(AlertCondition.OVERDUE).settings();
    Policy ofAnother =
        new Policy(
            "overdue",
            new PolicySettings(
                settings.on(),
                List.of("search"),
                null,
                null,
                null,
                settings.channels(),
                null,
                null,
                null));

    shop.remind(AlertSuppression.NONE, ofAnother, HOURLY);

    assertThat(shop.open()).extracting(open -> open.alert().policy()).containsExactly("failed");
    assertThat(states(NotificationType.CLEARED))
        .containsExactly(DeliveryState.WAITING, DeliveryState.WAITING);
  }

  @Test
  void remindsNoMore_whenThePolicyDoesNotSaySoAnyMore() {
    shop.raise(HOURLY, "checkout");
    shop.raise(ESCALATING, "search");
    shop.clock.move(Duration.ofHours(1));

    shop.remind(AlertSuppression.NONE, policy(AlertCondition.FAILED));

    assertThat(shop.deliveries())
        .extracting(DeliveryStatus::news)
        .containsOnly(NotificationType.RAISED);
    assertThat(remindAt()).containsExactlyInAnyOrder("checkout null", "search null");
  }

  private List<String> remindAt() {
    return shop.open().stream()
        .map(open -> open.alert().subject() + " " + open.remindAt())
        .toList();
  }

  /** The channels to which reminders were to be told. */
  private List<String> reminders() {
    return shop.deliveries().stream()
        .filter(each -> each.news() == NotificationType.REMINDER)
        .map(DeliveryStatus::channel)
        .toList();
  }

  private List<DeliveryState> states(NotificationType news) {
    return shop.deliveries().stream()
        .filter(each -> each.news() == news)
        .map(DeliveryStatus::state)
        .toList();
  }
}
