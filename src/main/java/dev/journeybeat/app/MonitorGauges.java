package dev.journeybeat.app;

import dev.journeybeat.config.Settings;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.server.alert.AlertStatus;
import dev.journeybeat.server.alert.outbox.DeliveryState;
import dev.journeybeat.server.alert.outbox.DeliveryStatus;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.metrics.MonitorFigures;
import dev.journeybeat.server.metrics.Sources;
import dev.journeybeat.server.metrics.StoreFigures;
import dev.journeybeat.server.ops.Heartbeat;
import dev.journeybeat.server.schedule.JourneyScheduler;
import dev.journeybeat.server.schedule.ScheduleEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gauges that the metrics read at each scrape. */
final class MonitorGauges {

  private static final Logger log = LoggerFactory.getLogger(MonitorGauges.class);

  private final Settings settings;
  private final ServiceParts parts;
  private volatile @Nullable Beat beat;

  /** Parts that exist only after the scheduler has started. */
  private record Beat(JourneyScheduler schedule, Heartbeat heartbeat) {}

  MonitorGauges(Settings settings, ServiceParts parts) {
    this.settings = settings;
    this.parts = parts;
  }

  /** Sets the parts that exist after the start. */
  void began(JourneyScheduler schedule, Heartbeat heartbeat) {
    beat = new Beat(schedule, heartbeat);
  }

  /** Registers the gauges, with the last verdicts of earlier processes. */
  void show() {
    try {
      parts
          .history()
          .lastRuns(settings.scheduled().keySet(), settings.location())
          .forEach(last -> parts.metrics().known(last.journey(), last.firedAt(), last.verdict()));
    } catch (StoreException e) {
      log.debug("Store unavailable for metrics", e);
    }
    parts
        .metrics()
        .start(
            new Sources(
                this::monitor,
                parts.run().browsers()::use,
                this::stored,
                parts.healthchecks().healthchecks()::last));
  }

  private Optional<MonitorFigures> monitor() {
    return Optional.ofNullable(beat).map(this::monitor);
  }

  private MonitorFigures monitor(Beat known) {
    List<ScheduleEntry> planned = known.schedule().planned();
    Heartbeat heartbeat = known.heartbeat();
    Map<String, Instant> next = new LinkedHashMap<>();
    for (ScheduleEntry each : planned) {
      if (each.next() != null) {
        next.put(each.journey(), each.next());
      }
    }
    return new MonitorFigures(
        (int) planned.stream().filter(each -> each.waitingSince() != null).count(),
        next,
        heartbeat.knowsStore() ? heartbeat.storeTrouble().isEmpty() : null,
        parts.journeys().state().problems().size());
  }

  private Optional<StoreFigures> stored() {
    try {
      List<UndoEntry> undos = parts.run().ledger().open();
      List<AlertStatus> alerts = parts.alerts().unfinished(parts.history());
      return Optional.of(
          new StoreFigures(
              undos.size(),
              (int) undos.stream().filter(entry -> entry.tries() > 0).count(),
              deliveries(alerts, DeliveryState.WAITING),
              deliveries(alerts, DeliveryState.HELD),
              counted(settings.alerts().keySet(), alerts.stream().flatMap(MonitorGauges::holding)),
              counted(
                  settings.scheduled().keySet(),
                  parts.history().pauses().all().stream().map(JourneyPause::journey))));
    } catch (StoreException e) {
      log.debug("Store unavailable for metrics", e);
      return Optional.empty();
    }
  }

  private Map<String, Integer> deliveries(List<AlertStatus> alerts, DeliveryState state) {
    return counted(
        settings.channels().keySet(),
        alerts.stream()
            .flatMap(status -> status.deliveries().stream())
            .filter(delivery -> delivery.state() == state)
            .map(DeliveryStatus::channel));
  }

  /** The policy of an open alert. */
  private static Stream<String> holding(AlertStatus status) {
    return status.alert().clearedAt() == null ? Stream.of(status.alert().policy()) : Stream.empty();
  }

  /** Counts each name; 0 for a configured name that does not occur, so that it is shown. */
  private static Map<String, Integer> counted(
      Collection<String> configured, Stream<String> coming) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    configured.forEach(each -> counts.put(each, 0));
    coming.forEach(each -> counts.merge(each, 1, Integer::sum));
    return counts;
  }
}
