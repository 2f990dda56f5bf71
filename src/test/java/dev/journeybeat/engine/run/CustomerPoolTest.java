package dev.journeybeat.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.settings.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerPoolTest {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private History history;

  @BeforeEach
  void open() {
    history =
        new History(
            new HistorySettings(folder, null, null, null, Duration.ofSeconds(30)),
            "https://shop.example",
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    history.close();
  }

  @Test
  void neverLeasesOneCustomerTwice() {
    CustomerPool pool = pool("ann", "bob");
    var first = pool.lease("run 1", SHORT, this::pause);
    var second = pool.lease("run 2", SHORT, this::pause);

    assertThat(List.of(first.settings().username(), second.settings().username()))
        .containsExactly("ann", "bob");
    assertThatThrownBy(() -> pool.lease("run 3", SHORT, this::pause))
        .isInstanceOf(InconclusiveException.class)
        .hasMessage(
            "no customer was free within 50 ms: all 2 are leased to other runs; add customers"
                + " under \"customers\" to allow more parallel runs");

    first.close();
    assertThat(pool.lease("run 4", SHORT, this::pause).settings().username()).isEqualTo("ann");
  }

  @Test
  void takesTurns_beginningWithWhomWasLeasedLongestAgo() {
    CustomerPool pool = pool("ann", "bob", "cy");

    assertThat(List.of(next(pool), next(pool), next(pool), next(pool)))
        .containsExactly("ann", "bob", "cy", "ann");

    // Leased by name counts, too.
    pool.lease("bob", "undo", SHORT, this::pause).close();
    assertThat(List.of(next(pool), next(pool), next(pool))).containsExactly("cy", "ann", "bob");
  }

  @Test
  void whoeverWaitsLongestIsServedFirst() {
    CustomerPool pool = pool("ann");
    var taken = pool.lease("run 1", SHORT, this::pause);

    var second = waiting(pool, "run 2");
    var third = waiting(pool, "run 3");
    taken.close();
    second.orTimeout(5, TimeUnit.SECONDS).join().close();

    assertThat(third.orTimeout(5, TimeUnit.SECONDS).join().lease().fence()).isEqualTo(3);
  }

  @Test
  void waitingForOneCustomer_holdsNobodyUpWhoWouldTakeAnother() {
    CustomerPool pool = pool("ann", "bob");
    var ann = pool.lease("run 1", SHORT, this::pause);
    var undo =
        CompletableFuture.supplyAsync(
            () -> pool.lease("ann", "undo 1", LONG, this::pause), threads);
    await().until(() -> pool.waiting() == 1);

    assertThat(pool.lease("run 2", SHORT, this::pause).settings().username()).isEqualTo("bob");

    ann.close();
    assertThat(undo.orTimeout(5, TimeUnit.SECONDS).join().settings().username()).isEqualTo("ann");
  }

  @Test
  void stopsWaiting_whenTheMonitorStops() {
    CustomerPool pool = pool("ann");
    pool.lease("run 1", SHORT, this::pause);
    var second = waiting(pool, "run 2");

    stopping.countDown();

    assertThatThrownBy(() -> second.orTimeout(5, TimeUnit.SECONDS).join())
        .hasMessageContaining("the monitor stopped while waiting for a free customer");
  }

  @Test
  void saysSo_whenThereIsNobody() {
    assertThatThrownBy(() -> pool().lease("run", SHORT, this::pause))
        .hasMessage("no customer is configured; add at least one under \"customers\"");
    assertThatThrownBy(() -> pool("ann").lease("bob", "undo", SHORT, this::pause))
        .hasMessage("customer bob is required, but no longer configured; configured are [ann]");
  }

  /** Who is leased, and given back at once. */
  private String next(CustomerPool pool) {
    var leased = pool.lease("run", SHORT, this::pause);
    leased.close();
    return leased.settings().username();
  }

  private CompletableFuture<LeasedCustomer> waiting(CustomerPool pool, String holder) {
    int before = pool.waiting();
    var waiting =
        CompletableFuture.supplyAsync(() -> pool.lease(holder, LONG, this::pause), threads);
    await().until(() -> pool.waiting() == before + 1);
    return waiting;
  }

  private boolean pause(Duration time) throws InterruptedException {
    return !stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private CustomerPool pool(String... usernames) {
    return new CustomerPool(
        List.of(usernames).stream()
            .map(name -> new CustomerSettings(name, new Secret("spoon"), null, Map.of()))
            .toList(),
        history.leases(),
        Clock.systemUTC());
  }
}
