package dev.journeybeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.server.ops.CachedAsyncCheck;
import dev.journeybeat.server.web.admin.LookupResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What hangs holds up no page, and is not shown as it was. */
class CachedAsyncChecksTest {

  private final MovableClock clock = new MovableClock();
  private final AtomicInteger looks = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void release() {
    end.countDown();
  }

  @Test
  void looksAgain_onceItIsTooOld() {
    CachedAsyncCheck<Integer> look = look(looks::incrementAndGet);
    Instant begun = clock.instant();

    assertThat(see(look)).isEqualTo(LookupResult.of(1, begun));
    clock.move(Duration.ofSeconds(3));
    assertThat(see(look)).isEqualTo(LookupResult.of(1, begun));
    clock.move(Duration.ofSeconds(1));
    assertThat(see(look)).isEqualTo(LookupResult.of(2, clock.instant()));
  }

  @Test
  @Timeout(180)
  void saysThatItIsNotKnown_whenNothingIsSeen() {
    CachedAsyncCheck<Integer> look = look(this::hangs);
    Instant begun = clock.instant();
    LookupResult<Integer> seen =
        CachedAsyncChecks.begin(List.of(look), Duration.ofMillis(10), clock).see(look);
    assertThat(seen.isKnown()).isFalse();

    clock.move(Duration.ofMinutes(90));
    // It is known to hang, so that nobody waits for it again: for an hour that would be.
    seen = see(look);

    assertThat(seen).isEqualTo(LookupResult.not("no result for 1 h 30 min", begun));
    assertThat(seen.format()).isEqualTo("not known: no result for 1 h 30 min");
    assertThat(looks).hasValueLessThan(2);
  }

  @Test
  void saysWhy_ifThatIsMeantForPeople() {
    CachedAsyncCheck<Integer> told =
        look(
            () -> {
              throw new InconclusiveException("there is no browser");
            });
    CachedAsyncCheck<Integer> ours =
        look(
            () -> {
              throw new IllegalStateException("of nobody's business");
            });

    assertThat(see(told).format()).isEqualTo("not known: there is no browser");
    assertThat(see(ours).format())
        .isEqualTo("not known: the check failed; see the log of the monitor");
  }

  private LookupResult<Integer> see(CachedAsyncCheck<Integer> look) {
    return CachedAsyncChecks.begin(List.of(look), Duration.ofHours(1), clock).see(look);
  }

  private CachedAsyncCheck<Integer> look(Supplier<Integer> look) {
    return new CachedAsyncCheck<>("test", Duration.ofSeconds(3), look, clock);
  }

  private Integer hangs() {
    looks.incrementAndGet();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return looks.get();
  }
}
