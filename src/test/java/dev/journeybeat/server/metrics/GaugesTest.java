package dev.journeybeat.server.metrics;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A source that hangs holds up no scrape, and is not asked again meanwhile. */
class GaugesTest {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch goesOn = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final Gauges<Integer> gauges =
      new Gauges<>(registry, threads, this::hang).one("spoons", "", "Spoons.", seen -> seen);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void showsNothing_whileTheSourceHangs_andAllWhenItHasCome() {
    scrape(0);
    scrape(0);
    assertThat(registry.scrape()).doesNotContain("spoons ");
    await().untilAsserted(() -> assertThat(asked).hasValue(1));

    goesOn.countDown();
    show(30);

    assertThat(registry.scrape()).contains("# HELP spoons Spoons.", "spoons 1.0");
    scrape(30);
    assertThat(registry.scrape()).contains("spoons 2.0");
  }

  private void scrape(long patienceSeconds) {
    gauges.begin();
    show(patienceSeconds);
  }

  private void show(long patienceSeconds) {
    gauges.show(System.nanoTime() + SECONDS.toNanos(patienceSeconds));
  }

  private Optional<Integer> hang() {
    int times = asked.incrementAndGet();
    try {
      goesOn.await();
      return Optional.of(times);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
