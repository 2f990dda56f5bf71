package dev.journeybeat.server.metrics;

import dev.journeybeat.engine.browser.BrowserUse;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.metrics.LastRuns.Last;
import dev.journeybeat.server.metrics.LastRuns.Place;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The gauges that are read at each scrape. */
final class GaugeSet {

  private static final String SECONDS = "seconds";

  private final MeterRegistry registry;
  private final Executor threads;

  GaugeSet(MeterRegistry registry, Executor threads) {
    this.registry = registry;
    this.threads = threads;
  }

  List<Gauges<?>> all(Sources sources) {
    return List.of(
        monitor(sources.monitor()),
        browsers(sources.browsers()),
        store(sources.store()),
        healthchecks(sources.healthchecks()));
  }

  Gauges<Map<Place, Last>> lastRuns(LastRuns last) {
    return gauges(last::all)
        .rows(
            "journeybeat.last.run.verdict",
            "",
            "1 for the verdict of the journey's last run, 0 for the other two.",
            all ->
                all.entrySet().stream().flatMap(each -> verdicts(each.getKey(), each.getValue())))
        .rows(
            "journeybeat.last.run.timestamp",
            SECONDS,
            "Scheduled time of the journey's last run with a verdict.",
            all ->
                all.entrySet().stream()
                    .filter(each -> each.getValue().verdict() != null)
                    .map(each -> Row.of(tags(each.getKey()), unix(each.getValue().firedAt()))));
  }

  private Gauges<MonitorFigures> monitor(Supplier<Optional<MonitorFigures>> source) {
    return new Gauges<>(registry, threads, source)
        .one(
            "journeybeat.runs.waiting",
            "",
            "Runs that are due and wait for a browser.",
            MonitorFigures::runsWaiting)
        .rows(
            "journeybeat.next.fire.timestamp",
            SECONDS,
            "Time of the journey's next fire.",
            figures ->
                figures.nextFires().entrySet().stream()
                    .map(each -> Row.of(Tags.of("journey", each.getKey()), unix(each.getValue()))))
        .one(
            "journeybeat.store.usable",
            "",
            "1 if all writes to the store in the last 20 seconds succeeded, else 0.",
            figures -> figures.storeUsable() == null ? null : flag(figures.storeUsable()))
        .one(
            "journeybeat.journey.problems",
            "",
            "Problems in the journey files, such as compiler errors.",
            MonitorFigures::journeyProblems);
  }

  private Gauges<BrowserUse> browsers(Supplier<BrowserUse> source) {
    return gauges(source)
        .one("journeybeat.browsers", "", "Running browsers.", BrowserUse::browsers)
        .one(
            "journeybeat.browser.processes",
            "",
            "Processes of all browsers and their drivers.",
            BrowserUse::processes)
        .one(
            "journeybeat.browser.memory",
            "bytes",
            "Memory of all browsers and their drivers, shared parts counted once.",
            BrowserUse::memoryBytes)
        .one(
            "journeybeat.leaked.processes",
            "",
            "Processes that ended browsers left behind; 0 is normal.",
            BrowserUse::leaked);
  }

  private Gauges<StoreFigures> store(Supplier<Optional<StoreFigures>> source) {
    return new Gauges<>(registry, threads, source)
        .one(
            "journeybeat.undos.pending",
            "",
            "Pending undos, including those of current runs.",
            StoreFigures::undosPending)
        .one(
            "journeybeat.undos.failing",
            "",
            "Pending undos that have failed at least once.",
            StoreFigures::undosFailing)
        .each(
            "journeybeat.deliveries.pending",
            "Notifications that are not delivered yet.",
            "channel",
            StoreFigures::deliveriesPending)
        .each(
            "journeybeat.deliveries.held",
            "Notifications that wait for the end of the channel's quiet hours.",
            "channel",
            StoreFigures::deliveriesHeld)
        .each("journeybeat.alerts.open", "Open alerts.", "policy", StoreFigures::alerts)
        .each(
            "journeybeat.paused",
            "1 if the journey is paused, else 0.",
            "journey",
            StoreFigures::pauses);
  }

  private Gauges<List<HealthcheckResult>> healthchecks(Supplier<List<HealthcheckResult>> source) {
    return gauges(source)
        .rows(
            "journeybeat.healthcheck.up",
            "",
            "1 if the healthcheck's last probe passed, else 0.",
            all -> all.stream().map(each -> Row.of(tags(each), flag(each.isWell()))))
        .rows(
            "journeybeat.healthcheck.latency",
            SECONDS,
            "Duration of the healthcheck's last probe.",
            all -> all.stream().map(each -> Row.of(tags(each), seconds(each.latency()))));
  }

  private <T> Gauges<T> gauges(Supplier<T> source) {
    return new Gauges<>(registry, threads, () -> Optional.of(source.get()));
  }

  private static Stream<Row<?>> verdicts(Place place, Last last) {
    return Arrays.stream(Verdict.values())
        .map(
            verdict ->
                Row.of(
                    tags(place).and("verdict", RunMeters.label(verdict)),
                    flag(verdict == last.verdict())));
  }

  private static Tags tags(Place place) {
    return Tags.of("journey", place.journey(), "location", place.location());
  }

  private static Tags tags(HealthcheckResult result) {
    return Tags.of("name", result.name());
  }

  private static int flag(boolean yes) {
    return yes ? 1 : 0;
  }

  private static double unix(Instant moment) {
    return moment.toEpochMilli() / 1_000.0;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
