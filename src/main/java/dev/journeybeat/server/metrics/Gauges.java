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
 * Gauges with one source, which is read in its own thread because it may hang. Values that are not
 * read in time are left out, because old values would look current. Used by one thread at a time.
 */
final class Gauges<T> {

  private static final Logger log = LoggerFactory.getLogger(Gauges.class);

  /** A gauge, and its values with labels. */
  private record Family<T>(MultiGauge gauge, Function<T, Stream<Row<?>>> rows) {}

  private final MeterRegistry registry;
  private final Executor threads;
  private final Supplier<Optional<T>> source;
  private final List<Family<T>> families = new ArrayList<>();
  private @Nullable CompletableFuture<Optional<T>> reading;

  /**
   * Creates an empty set of gauges.
   *
   * @param source empty if it can't be read, which the source logs
   */
  Gauges(MeterRegistry registry, Executor threads, Supplier<Optional<T>> source) {
    this.registry = registry;
    this.threads = threads;
    this.source = source;
  }

  /**
   * @param name the name with dots, without the unit
   * @param unit the unit; empty for a count
   */
  Gauges<T> rows(String name, String unit, String help, Function<T, Stream<Row<?>>> rows) {
    MultiGauge.Builder gauge = MultiGauge.builder(name).description(help);
    families.add(
        new Family<>((unit.isEmpty() ? gauge : gauge.baseUnit(unit)).register(registry), rows));
    return this;
  }

  /** Adds a gauge without labels; {@code null} means no value. */
  Gauges<T> one(String name, String unit, String help, Function<T, @Nullable Number> value) {
    return rows(
        name,
        unit,
        help,
        seen -> Stream.ofNullable(value.apply(seen)).map(number -> Row.of(Tags.empty(), number)));
  }

  /** Adds a gauge with one label. */
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

  /** Starts to read, unless the last read is still running. */
  void begin() {
    if (reading == null || reading.isDone()) {
      reading = CompletableFuture.supplyAsync(source, threads);
    }
  }

  /**
   * Publishes the values.
   *
   * @param end the time limit, in terms of {@link System#nanoTime()}
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
      log.debug("Gauges not read in time: source={}", source);
    } catch (ExecutionException e) {
      log.warn("Gauges not readable", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
