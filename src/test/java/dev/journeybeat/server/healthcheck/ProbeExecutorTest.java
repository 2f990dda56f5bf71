package dev.journeybeat.server.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.check.Settings;
import dev.journeybeat.settings.SecretMask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbeExecutorTest {

  private static final int AT_ONCE = 256;

  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger underWay = new AtomicInteger();

  @Test
  void makesTheOthersWait_whenManyHang_andMakesThemAllInTheEnd() {
    try (ProbeExecutor executor = new ProbeExecutor(SecretMask.NOTHING, Clock.systemUTC())) {
      List<ProbeExecutor.Begun> all =
          IntStream.range(0, AT_ONCE + 50).mapToObj(i -> begin(executor)).toList();
      await().until(() -> underWay.get() == AT_ONCE);
      assertThat(all).filteredOn(begun -> begun.outcome().isDone()).isEmpty();

      release.countDown();

      assertThat(all).allMatch(begun -> begun.outcome().join().well());
      assertThat(underWay).hasValue(AT_ONCE + 50);
    }
  }

  @Test
  void hasAnOutcome_evenIfItCannotSayWhatIsWrong() {
    @SuppressWarnings("serial")
    class Unspeakable extends RuntimeException {
      @Override
      public String getMessage() {
        throw new NoClassDefFoundError("what it takes to say it");
      }
    }
    Probe probe =
        looking -> {
          throw new Unspeakable();
        };
    try (ProbeExecutor executor = new ProbeExecutor(SecretMask.NOTHING, Clock.systemUTC())) {
      ProbeExecutor.Begun begun =
          executor.begin(
              probe,
              new ProbeAttempt(
                  new OpenResources(),
                  Duration.ofMinutes(1),
                  Settings::database,
                  Clock.systemUTC()));

      assertThat(begun.outcome().join().well()).isFalse();
      assertThat(begun.outcome().join().reason())
          .isEqualTo("the monitor failed during this probe; see its log");
      assertThat(begun.over()).isDone();
    }
  }

  @Test
  void usesAThreadAgain() {
    release.countDown();
    try (ProbeExecutor executor = new ProbeExecutor(SecretMask.NOTHING, Clock.systemUTC())) {
      long before = threads();
      for (int i = 0; i < 50; i++) {
        begin(executor).outcome().join();
      }
      assertThat(threads() - before).isLessThan(10);
    }
  }

  @Test
  void endsWhatIsUnderWay_whenItIsClosed() {
    ProbeExecutor executor = new ProbeExecutor(SecretMask.NOTHING, Clock.systemUTC());
    ProbeExecutor.Begun begun = begin(executor);
    await().until(() -> underWay.get() == 1);

    executor.close();

    assertThat(begun.outcome().join().well()).isFalse();
    assertThat(begin(executor).outcome().join().reason()).isEqualTo("the monitor is stopping");
  }

  private ProbeExecutor.Begun begin(ProbeExecutor executor) {
    return executor.begin(
        looking -> {
          underWay.incrementAndGet();
          release.await();
          return "well";
        },
        new ProbeAttempt(
            new OpenResources(), Duration.ofMinutes(1), Settings::database, Clock.systemUTC()));
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("healthcheck-"))
        .count();
  }
}
