package dev.journeybeat.server.metrics;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The registry and the instruments. Safe to share between threads. */
final class Instruments implements AutoCloseable {

  /** The scrape timeout of Prometheus is 10 s by default. */
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final RunMeters runs = new RunMeters(registry);
  private final List<Gauges<?>> gauges = new ArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread made = new Thread(task, "metrics");
            made.setDaemon(true);
            return made;
          });

  Instruments(Sources sources, LastRuns lastRuns) {
    GaugeSet standing = new GaugeSet(registry, threads);
    gauges.add(standing.lastRuns(lastRuns));
    gauges.addAll(standing.all(sources));
  }

  RunMeters runs() {
    return runs;
  }

  synchronized String scrape() {
    gauges.forEach(Gauges::begin);
    long end = System.nanoTime() + TIMEOUT.toNanos();
    gauges.forEach(each -> each.show(end));
    return registry.scrape();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
