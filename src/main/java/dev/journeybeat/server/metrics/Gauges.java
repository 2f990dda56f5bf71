package dev.journeybeat.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gauges that are read from one source, in a thread of its own, for a source may hang. What can't
 * be read in time is not shown: an old value would pass for a new one. Used by one thread at a
 * time.
 */
final class Gauges<T> {

  private static final Logger log = LoggerFactory.getLogger(Gauges.class);

  /** A name, and its values with their labels. */
  private record Family<T>(MultiGauge gauge, Function<T, Stream<Row<?>>> rows) {}

  private final MeterRegistry registry;
  private final Executor threads;
  private final Supplier<Optional<T>> source;
  private final List<Family<T>> families = new ArrayList<>();
  private @Nullable CompletableFuture<Optional<T>> reading;

  /**
   * Without any gauge yet.
   *
   * @param source empty where it can't be read, which somebody else tells
   */
  Gauges(MeterRegistry registry, Executor threads, Supplier<Optional<T>> source) {
    this.registry = registry;
    this.threads = threads;
    this.source = source;
  }

  /**
   * @param name with dots, and without the unit
   * @param unit empty for a number of things
   */
  Gauges<T> rows(String name, String unit, String help, Function<T, Stream<Row<?>>> rows) {
    MultiGauge.Builder gauge = MultiGauge.builder(name).description(help);
    families.add(
        new Family<>((unit.isEmpty() ? gauge : gauge.baseUnit(unit)).register(registry), rows));
    return this;
  }

  /** One without labels; {@code null} where there is none. */
  Gauges<T> one(String name, String unit, String help, Function<T, @Nullable Number> value) {
    return rows(
        name,
        unit,
        help,
        seen -> Stream.ofNullable(value.apply(seen)).map(number -> Row.of(Tags.empty(), number)));
  }

  /** One for each value of a label. */
  Gauges<T> each(
      String name,
      String help,
      String label,
      Function<T, ? extends Map<String, ? extends Number>> values) {
    return rows(
        name,
        "",
        help,
        seen ->
            values.apply(seen).entrySet().stream()
                .map(each -> Row.of(Tags.of(label, each.getKey()), each.getValue())));
  }

  /** Begins to read, unless that is still under way since the last time. */
  void begin() {
    if (reading == null || reading.isDone()) {
      reading = CompletableFuture.supplyAsync(source, threads);
    }
  }

  /**
   * Shows what was read.
   *
   * @param end when it is given up, as {@link System#nanoTime()} tells it
   */
  void show(long end) {
    Optional<T> seen = await(end);
    for (Family<T> family : families) {
      List<Row<?>> rows = seen.stream().flatMap(family.rows()).toList();
      family.gauge().register(rows, true);
    }
  }

  private Optional<T> await(long end) {
    try {
      return reading == null
          ? Optional.empty()
          : reading.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      log.debug("It takes too long to read {}", source);
    } catch (ExecutionException e) {
      log.warn("Gauges could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
