package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.result.HealthState.DOWN;
import static dev.journeybeat.result.HealthState.FAILING;
import static dev.journeybeat.result.HealthState.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.settings.SecretMask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthcheckStateTest {

  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration MAX_AGE = Duration.ofSeconds(10);

  private final MovableClock clock = new MovableClock();
  private final ProbeExecutor executor = new ProbeExecutor(SecretMask.NOTHING, clock);
  private final List<HealthcheckResult> told = new CopyOnWriteArrayList<>();
  private volatile boolean well = true;

  @AfterEach
  void stop() {
    executor.close();
  }

  @Test
  void isDown_afterTwoLooksInARowThatFailed() {
    HealthcheckState shop = standing(looking -> answer());
    assertState(shop, UP, clock.instant());
    well = false;
    clock.move(Duration.ofSeconds(30));
    Instant broke = clock.instant();
    assertState(shop, FAILING, broke);
    clock.move(Duration.ofSeconds(30));
    assertState(shop, DOWN, broke);
    clock.move(Duration.ofSeconds(30));
    assertState(shop, DOWN, broke);
    well = true;
    clock.move(Duration.ofSeconds(30));
    assertState(shop, UP, clock.instant());
    well = false;
    assertState(shop, FAILING, clock.instant());

    assertThat(told).hasSize(6).last().isEqualTo(shop.last());
  }

  @Test
  void looksOnceAtATime_andWhoeverComesMeanwhileGetsTheSame() {
    CountDownLatch hold = new CountDownLatch(1);
    HealthcheckState shop =
        standing(
            looking -> {
              hold.await();
              return "open";
            });

    CompletableFuture<HealthcheckResult> first = shop.look();
    CompletableFuture<HealthcheckResult> second = shop.look();
    hold.countDown();

    assertThat(second).isSameAs(first);
    assertThat(first.join().reason()).isEqualTo("open");
    assertThat(told).hasSize(1);
  }

  @Test
  void tellsThatALookHangs_andBeginsNoOtherBesideIt() {
    CountDownLatch stubborn = new CountDownLatch(1);
    HealthcheckState shop =
        new HealthcheckState(
            new HealthcheckState.Terms(
                "shop", looking -> hang(stubborn), EVERY, Duration.ofMillis(50), 1),
            name -> null,
            executor,
            told::add,
            clock);

    assertThat(shop.look().join().reason()).isEqualTo("no answer within 50 ms");
    HealthcheckResult second = shop.look().join();
    assertThat(second.state()).isEqualTo(DOWN);
    assertThat(second.reason()).isEqualTo("the previous probe hangs and can't be stopped");

    stubborn.countDown();
    await().until(() -> shop.look().join().isWell());
  }

  @Test
  void isNotDownSooner_becauseSomebodyAsksInBetween() {
    HealthcheckState shop = standing(looking -> answer());
    well = false;
    Instant broke = clock.instant();
    for (int i = 0; i < 10; i++) {
      assertState(shop, FAILING, broke);
      clock.move(Duration.ofSeconds(1));
    }
    clock.move(Duration.ofSeconds(20));
    assertState(shop, DOWN, broke);
  }

  @ParameterizedTest
  @CsvSource({"14999, FAILING", "15000, DOWN", "15001, DOWN"})
  void countsAFailure_fromHalfAPeriodAfterTheOneBefore(long millis, HealthState state) {
    HealthcheckState shop = standing(looking -> answer());
    well = false;
    Instant broke = clock.instant();
    assertState(shop, FAILING, broke);

    clock.move(Duration.ofMillis(millis));
    assertState(shop, state, broke);
  }

  @Test
  void countsHalfAPeriod_fromTheFailureThatCountedLast() {
    HealthcheckState shop = standing(looking -> answer(), 3);
    well = false;
    Instant broke = clock.instant();
    assertState(shop, FAILING, broke);
    clock.move(Duration.ofSeconds(10));
    assertState(shop, FAILING, broke);
    // The one at 10 s did not count, and so puts nothing off; this is the second.
    clock.move(Duration.ofSeconds(5));
    assertState(shop, FAILING, broke);
    clock.move(Duration.ofMillis(14_999));
    assertState(shop, FAILING, broke);
    clock.move(Duration.ofMillis(1));
    assertState(shop, DOWN, broke);
  }

  @Test
  void countsTheFirstFailureAtOnce_whateverFailedBefore() {
    HealthcheckState shop = standing(looking -> answer());
    well = false;
    assertState(shop, FAILING, clock.instant());
    clock.move(Duration.ofSeconds(5));
    well = true;
    assertState(shop, UP, clock.instant());
    clock.move(Duration.ofSeconds(5));
    well = false;
    Instant brokeAgain = clock.instant();
    assertState(shop, FAILING, brokeAgain);

    clock.move(Duration.ofMillis(14_999));
    assertState(shop, FAILING, brokeAgain);
    clock.move(Duration.ofMillis(1));
    assertState(shop, DOWN, brokeAgain);
  }

  @Test
  void reusesWhatIsNotTooOld() {
    HealthcheckState shop = standing(looking -> answer());
    HealthcheckResult first = shop.recent(MAX_AGE).join();
    clock.move(MAX_AGE);

    assertThat(shop.recent(MAX_AGE).join()).isSameAs(first);
    clock.move(Duration.ofMillis(1));
    assertThat(shop.recent(MAX_AGE).join()).isNotSameAs(first);
  }

  @Test
  void isToldToHang_toWhoeverWaitsNoLonger() {
    CountDownLatch hold = new CountDownLatch(1);
    HealthcheckState shop =
        standing(
            looking -> {
              hold.await();
              return "open";
            });

    HealthcheckResult impatient = shop.recent(MAX_AGE, Duration.ofMillis(20)).join();
    assertThat(impatient.state()).isEqualTo(FAILING);
    assertThat(impatient.reason()).isEqualTo("no answer within 20 ms");
    assertThat(told).isEmpty();

    hold.countDown();
    await().until(() -> told.size() == 1 && told.get(0).isWell());
  }

  @Test
  void goesOnFromWhatAnEarlierProcessFound() {
    Instant broke = clock.instant().minusSeconds(600);
    HealthcheckState shop = standing(looking -> answer());
    shop.remember(
        new HealthcheckResult(
            "shop", DOWN, "no answer", Duration.ZERO, clock.instant().minusSeconds(60), broke));
    well = false;

    assertState(shop, DOWN, broke);
  }

  @Test
  void hasAnOutcome_whateverTheLookThrows() {
    HealthcheckState shop =
        standing(
            looking -> {
              throw new StackOverflowError();
            });

    assertThat(shop.look().join().reason()).isEqualTo("StackOverflowError");
  }

  private HealthcheckState standing(Probe probe) {
    return standing(probe, 2);
  }

  private HealthcheckState standing(Probe probe, int failsAfter) {
    return new HealthcheckState(
        new HealthcheckState.Terms("shop", probe, EVERY, TIMEOUT, failsAfter),
        name -> null,
        executor,
        told::add,
        clock);
  }

  private String answer() throws UnexpectedReplyException {
    if (!well) {
      throw new UnexpectedReplyException("status 500");
    }
    return "status 200";
  }

  /** Listens to nothing, as name servers' clients do. */
  private static String hang(CountDownLatch end) {
    boolean ended = false;
    while (!ended) {
      try {
        end.await();
        ended = true;
      } catch (InterruptedException e) {
        // Goes on.
      }
    }
    return "ended at last";
  }

  private void assertState(HealthcheckState standing, HealthState state, Instant since) {
    HealthcheckResult result = standing.look().join();
    assertThat(result.state()).isEqualTo(state);
    assertThat(result.since()).isEqualTo(since);
    assertThat(result.lookedAt()).isEqualTo(clock.instant());
  }
}
