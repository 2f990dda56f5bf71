package dev.journeybeat.server.alert.outbox;

import static dev.journeybeat.server.alert.AlertFixture.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.alert.AlertFixture;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.alert.policy.Policy;
import dev.journeybeat.server.alert.policy.PolicySettings;
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

/** What is delivered when, in which order, and what is delivered no more. */
class OutboxTest {

  private static final Policy FAILED = policy(AlertCondition.FAILED);
  private static final Policy FLAKY = policy(AlertCondition.FLAKY);

  @TempDir private static Path folder;
  private static History history;

  private AlertFixture shop;

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
  }

  @Test
  void triesAgain_whenThePauseIsOver_andNotBefore() {
    shop.carrier.isAway("shop");
    shop.raise(FAILED, "checkout");
    Instant next = shop.clock.instant();

    for (int failures = 0; failures < 11; failures++) {
      assertThat(shop.told()).isEmpty();
      assertThat(shop.carrier.refused).hasSize(failures + 1);
      next = next.plus(Outbox.pause(failures, null));
      DeliveryStatus status = shop.only(NotificationType.RAISED);
      assertThat(status)
          .isEqualTo(
              new DeliveryStatus(
                  status.notice(),
                  "shop",
                  NotificationType.RAISED,
                  DeliveryState.WAITING,
                  status.madeAt(),
                  null,
                  failures + 1,
                  next,
                  "nobody is there"));
      moveTo(next.minusMillis(1));
      assertThat(shop.outbox.due()).isEmpty();
      assertThat(shop.deliverNext("shop")).isFalse();
      moveTo(next);
      assertThat(shop.outbox.due()).containsExactly("shop");
    }
    shop.carrier.isBack("shop");

    assertThat(shop.told()).containsExactly("shop RAISED checkout is broken");
    assertThat(shop.only(NotificationType.RAISED).state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(shop.only(NotificationType.RAISED).closedAt()).isEqualTo(next);
    assertThat(shop.only(NotificationType.RAISED).tries()).isEqualTo(11);
  }

  @Test
  void leavesAChannelAlone_forAsLongAsItAsks() {
    shop.carrier.asksToWait("shop", Duration.ofMinutes(7));
    shop.raise(FAILED, "checkout");
    Instant raised = shop.clock.instant();

    assertThat(shop.told()).isEmpty();

    assertThat(shop.only(NotificationType.RAISED).nextTryAt()).isEqualTo(raised.plusSeconds(420));
  }

  @Test
  void triesAgainAfterAPause_whenTheChannelItselfHasAFault() {
    shop.raise(FAILED, "checkout");
    shop.carrier.breaks("shop", new IllegalStateException("no template"));

    assertThatThrownBy(() -> shop.deliverNext("shop")).hasMessage("no template");

    DeliveryStatus status = shop.only(NotificationType.RAISED);
    assertThat(status.failure()).isEqualTo("java.lang.IllegalStateException: no template");
    assertThat(status.tries()).isEqualTo(1);
    assertThat(status.nextTryAt()).isEqualTo(shop.clock.instant().plusSeconds(1));
    assertThat(status.state()).isEqualTo(DeliveryState.WAITING);
  }

  @Test
  void keepsTheOrderOfASubject_andLetsOthersPass() {
    shop.carrier.asksToWait("shop", Duration.ofMinutes(10));
    shop.raise(FLAKY, "checkout");
    assertThat(shop.told()).isEmpty();
    shop.carrier.isBack("shop");
    shop.clock.move(Duration.ofMillis(1));
    shop.raise(FAILED, "checkout");
    shop.clock.move(Duration.ofSeconds(1));
    shop.raise(FAILED, "search");
    shop.clear(FLAKY, "checkout");

    assertThat(shop.told()).containsExactly("shop RAISED search is broken");
    shop.clock.move(Duration.ofMinutes(10));

    assertThat(shop.told())
        .containsExactly(
            "shop RAISED checkout is broken",
            "shop CLEARED checkout is broken, of which nothing was told");
  }

  @Test
  void deliversTheOldestFirst() {
    for (String subject : List.of("search", "checkout", "account")) {
      shop.raise(FAILED, subject);
      shop.clock.move(Duration.ofMillis(1));
    }

    assertThat(shop.told())
        .containsExactly(
            "shop RAISED search is broken",
            "shop RAISED checkout is broken",
            "shop RAISED account is broken");
  }

  @Test
  void letsNoChannelWaitForAnother() {
    Policy both =
        new Policy(
            "both",
            new PolicySettings(
                AlertCondition.FAILED,
                List.of(),
                null,
                null,
                null,
                List.of("shop", "boss", "shop"),
                null,
                null,
                null));
    shop.carrier.isAway("shop");

    shop.raise(both, "checkout");

    assertThat(shop.told()).containsExactly("boss RAISED checkout is broken");
    assertThat(shop.deliveries())
        .extracting(DeliveryStatus::channel)
        .containsExactly("boss", "shop");
  }

  @Test
  void dropsWhatIsOverBeforeItCouldBeTold_andTellsBothInItsEnd() {
    shop.carrier.isAway("shop");
    shop.raise(FAILED, "checkout");
    assertThat(shop.told()).isEmpty();
    shop.carrier.isBack("shop");
    shop.clear(FAILED, "checkout");
    shop.clock.move(Duration.ofSeconds(1));

    assertThat(shop.told())
        .containsExactly("shop CLEARED checkout is broken, of which nothing was told");

    DeliveryStatus raised = shop.only(NotificationType.RAISED);
    assertThat(raised.state()).isEqualTo(DeliveryState.DROPPED);
    assertThat(raised.closedAt()).isEqualTo(shop.clock.instant());
    assertThat(shop.only(NotificationType.CLEARED).state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void tellsTheEndAlone_whereTheBeginningWasTold() {
    shop.raise(FAILED, "checkout");
    assertThat(shop.told()).containsExactly("shop RAISED checkout is broken");
    shop.clear(FAILED, "checkout");

    assertThat(shop.told()).containsExactly("shop CLEARED checkout is broken");
    Notification cleared = shop.carrier.notices.get(1);
    assertThat(cleared.id()).isEqualTo(cleared.alert().id() + "-2");
    assertThat(cleared.alert().clearedAt()).isEqualTo(shop.clock.instant());
    assertThat(cleared.seenWell()).isTrue();
  }

  @Test
  void holdsWhatIsNotCritical_untilTheEndOfQuietHours() {
    Instant morning = shop.clock.instant().plus(Duration.ofHours(8));
    shop.carrier.isQuietUntil(morning);
    shop.raise(FLAKY, "checkout");
    assertThat(shop.told()).isEmpty();
    DeliveryStatus held = shop.only(NotificationType.RAISED);
    assertThat(held.state()).isEqualTo(DeliveryState.HELD);
    assertThat(held.nextTryAt()).isEqualTo(morning);
    assertThat(held.tries()).isZero();
    shop.raise(FAILED, "checkout");
    assertThat(shop.told())
        .as("it does not wait for what is held")
        .containsExactly("shop RAISED checkout is broken");

    moveTo(morning.minusMillis(1));
    assertThat(shop.told()).isEmpty();
    moveTo(morning);

    assertThat(shop.told()).containsExactly("shop RAISED checkout is broken");
  }

  @Test
  void deliversNothingTwice_whenTheStoreDidNotTakeThatItArrived() {
    shop.raise(FAILED, "checkout");
    history
        .store()
        .useTransaction(
            handle ->
                handle.execute(
                    "create trigger full before update of state on deliveries when new.site = '"
                        + shop.site
                        + "' begin select raise(abort, 'full'); end"));
    try {
      assertThatThrownBy(() -> shop.deliverNext("shop")).isInstanceOf(StoreException.class);
    } finally {
      history.store().useTransaction(handle -> handle.execute("drop trigger full"));
    }
    assertThat(shop.told()).containsExactly("shop RAISED checkout is broken");

    assertThat(shop.only(NotificationType.RAISED).state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(shop.carrier.notices).hasSize(1);
  }

  @Test
  void isOfOneMonitorAtATime_untilThatHasEnded() {
    String other = shop.site + "#other";
    shop.begin(other);
    shop.raise(FAILED, "checkout");

    assertThat(shop.take("shop", other)).isPresent();
    assertThat(shop.deliverNext("shop")).isFalse();
    assertThat(shop.take("shop", other)).as("before it was interrupted").isPresent();
    shop.end(other);

    assertThat(shop.told()).containsExactly("shop RAISED checkout is broken");
    assertThat(shop.take("shop", other)).isEmpty();
  }

  @Test
  void leavesToOthersWhatIsOfAnotherShop_orOfAnotherChannel() {
    AlertFixture another = new AlertFixture(history);
    another.raise(FAILED, "checkout");
    Policy unknown =
        new Policy(
            "unknown",
            new PolicySettings(
                AlertCondition.FAILED,
                List.of(),
                null,
                null,
                null,
                List.of("gone"),
                null,
                null,
                null));
    shop.raise(unknown, "checkout");

    assertThat(shop.outbox.due()).isEmpty();
    assertThat(shop.deliverNext("shop")).isFalse();
    assertThat(another.told()).containsExactly("shop RAISED checkout is broken");
    assertThat(Set.copyOf(shop.deliveries())).hasSize(1);
  }

  private void moveTo(Instant moment) {
    shop.clock.move(Duration.between(shop.clock.instant(), moment));
  }
}
