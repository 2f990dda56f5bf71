package dev.journeybeat.server.history;

import static dev.journeybeat.server.history.Stories.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.store.CustomerLease;
import dev.journeybeat.server.history.runs.HeldCustomer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who has a customer, on every kind of store. */
abstract class CustomerLeasesContract extends StoreContract {

  private static final String ANNA = "anna@shop.example";

  @Test
  void areForOneAtATime() {
    History first = monitor();
    History other = monitor();
    CustomerLease anna = take(first).orElseThrow();

    assertThat(take(first)).isEmpty();
    assertThat(take(other)).isEmpty();
    assertThat(other.leases().take("ben@shop.example", "run 2")).isPresent();

    anna.close();
    assertThat(anna.isLost()).isTrue();
    assertThat(take(other)).isPresent();
  }

  @Test
  void areTold_asLongAsTheyHold() {
    History first = monitor();
    CustomerLease anna = take(first).orElseThrow();

    assertThat(monitor().leases().held())
        .containsExactly(new HeldCustomer(ANNA, "run 1", clock.instant().plus(settings.lease())));
    try (History elsewhere = new History(settings, "https://other.example", clock)) {
      assertThat(elsewhere.leases().held()).isEmpty();
    }
    anna.close();
    assertThat(monitor().leases().held()).isEmpty();
  }

  @Test
  void areForOne_whenEightWantItAtOnce() throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      History history = monitor();
      all.add(() -> take(history).isPresent());
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      int taken = 0;
      for (Future<Boolean> each : threads.invokeAll(all)) {
        taken += each.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void areAnotherShopsOfTheSameName() {
    take(monitor());

    try (History elsewhere = new History(settings, "https://other.example", clock)) {
      assertThat(take(elsewhere)).isPresent();
    }
  }

  @Test
  void end_whenTheyAreNotRenewed_andClocksMayDiffer() {
    CustomerLease anna = take(monitor()).orElseThrow();
    History other = monitor();

    clock.move(Duration.ofMillis(29_999));
    assertThat(anna.isLost()).isFalse();
    clock.move(Duration.ofMillis(1));
    assertThat(anna.isLost()).as("though nobody has taken it").isTrue();
    assertThat(anna.lostFor()).isZero();

    clock.move(Duration.ofSeconds(5));
    assertThat(take(other)).as("its holder's clock may be behind").isEmpty();
    clock.move(Duration.ofMillis(1));
    CustomerLease next = take(other).orElseThrow();
    assertThat(next.fence()).isGreaterThan(anna.fence());
    anna.close();
    assertThat(take(monitor())).as("the earlier holder gave nothing back").isEmpty();
  }

  @Test
  void areKept_whenTheMonitorSaysThatItLives() {
    History first = monitor();
    History other = monitor();
    CustomerLease anna = take(first).orElseThrow();

    for (int i = 0; i < 4; i++) {
      clock.move(Duration.ofSeconds(20));
      first.keepUp();
      assertThat(take(other)).isEmpty();
      assertThat(anna.isLost()).isFalse();
    }
  }

  @Test
  void stayLost_afterAPause() {
    History first = monitor();
    CustomerLease anna = take(first).orElseThrow();
    clock.move(Duration.ofSeconds(40));

    first.keepUp();

    assertThat(anna.isLost()).isTrue();
    assertThat(anna.lostFor()).isEqualTo(Duration.ofSeconds(10));
    assertThat(take(first)).as("it can be had again").isPresent();
  }

  @Test
  void areFreeAtOnce_whenTheirProcessIsDead() {
    History first = monitor();
    CustomerLease anna = take(first).orElseThrow();
    History other = monitor();
    dies(nameOf(first));

    other.keepUp();

    assertThat(take(other).orElseThrow().fence()).isGreaterThan(anna.fence());
  }

  @Test
  void areLost_beforeTheMonitorIsTakenForDead() {
    History first = monitor();
    first.begin(run("1"));
    clock.move(Duration.ofSeconds(20));
    CustomerLease anna = take(first).orElseThrow();
    History other = monitor();
    clock.move(Duration.ofSeconds(16));

    other.keepUp();

    assertThat(take(other)).isPresent();
    assertThat(anna.isLost()).isTrue();
  }

  @Test
  void areGood_whenTakenAfterAPause() {
    History first = monitor();
    first.begin(run("1"));
    clock.move(Duration.ofMinutes(5));

    assertThat(take(first).orElseThrow().isLost()).isFalse();
  }

  private static Optional<CustomerLease> take(History history) {
    return history.leases().take(ANNA, "run 1");
  }
}
