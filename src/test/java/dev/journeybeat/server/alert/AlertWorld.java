package dev.journeybeat.server.alert;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.alert.outbox.ChannelLog;
import dev.journeybeat.server.alert.outbox.DeliveryStatus;
import dev.journeybeat.server.alert.outbox.Outbox;
import dev.journeybeat.server.alert.outbox.OutboxRows;
import dev.journeybeat.server.alert.policy.AlertEvaluator;
import dev.journeybeat.server.alert.policy.AlertService;
import dev.journeybeat.server.alert.policy.Condition;
import dev.journeybeat.server.alert.policy.ConditionPoller;
import dev.journeybeat.server.alert.policy.ConditionSource;
import dev.journeybeat.server.alert.policy.Policy;
import dev.journeybeat.server.alert.policy.PolicySettings;
import dev.journeybeat.server.alert.policy.Reminders;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A monitor whose runs are made up, and what it tells whom. */
public final class AlertWorld implements AutoCloseable {

  static final String SITE = "https://shop.example";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final MovableClock clock;
  final FakeCarrier carrier;
  final History history;
  private final String location;
  private final Outbox outbox;
  private final Reminders reminders;
  private final ConditionPoller poller;
  private final AlertService register;
  private final ChannelLog log = new ChannelLog();
  private Optional<List<Condition>> sightings = Optional.of(List.of());

  AlertWorld(
      HistorySettings settings,
      MovableClock clock,
      String location,
      FakeCarrier carrier,
      Map<String, PolicySettings> policies,
      AlertSuppression silence) {
    this.clock = clock;
    this.location = location;
    this.carrier = carrier;
    List<Policy> all =
        policies.entrySet().stream()
            .map(each -> new Policy(each.getKey(), each.getValue()))
            .toList();
    register = new AlertService(SITE, location, clock);
    history = new History(settings, SITE, new AlertEvaluator(all, register, silence), clock);
    outbox = new Outbox(history, carrier, SITE, clock);
    reminders = new Reminders(all, register, silence);
    Map<AlertCondition, ConditionSource> sources = new LinkedHashMap<>();
    for (AlertCondition trouble : AlertCondition.values()) {
      sources.put(trouble, () -> sightings);
    }
    poller = new ConditionPoller(all, register, silence, sources);
  }

  /** A minute later, a run with this verdict. */
  Run run(String journey, Verdict verdict) {
    return run(journey, verdict, false, 1);
  }

  Run run(String journey, Verdict verdict, boolean degraded, int attempts) {
    clock.move(Duration.ofMinutes(1));
    Run run = begin(journey, clock.instant());
    history.ended(result(run, verdict, degraded, attempts));
    return run;
  }

  /** One that has no verdict yet. */
  Run begin(String journey, Instant firedAt) {
    int number = NUMBERS.incrementAndGet();
    Run run = new Run("run-" + number, journey, location, "hb-" + number, firedAt, firedAt);
    history.begin(run);
    return run;
  }

  public static RunResult result(Run run, Verdict verdict, boolean degraded, int attempts) {
    List<Attempt> all = new ArrayList<>();
    for (int i = 1; i < attempts; i++) {
      all.add(attempt(i, Verdict.FAILED));
    }
    all.add(attempt(attempts, verdict));
    return new RunResult(run, all, List.of(), degraded, Duration.ofSeconds(8), List.of(), null);
  }

  private static Attempt attempt(int number, Verdict verdict) {
    boolean passed = verdict == Verdict.PASSED;
    return new Attempt(
        number,
        verdict,
        List.of(),
        passed ? null : "the button is gone",
        passed ? null : Leg.BROWSER,
        Duration.ofSeconds(4));
  }

  /** What is seen from now on that is not of runs; nothing can be told if empty. */
  void sees(@Nullable Condition... seen) {
    sightings = seen.length == 1 && seen[0] == null ? Optional.empty() : Optional.of(List.of(seen));
  }

  /** What happens every few seconds. */
  void look() {
    poller.look(history.store());
    reminders.tell(
        history.store(),
        history.pauses().all().stream().map(JourneyPause::journey).collect(Collectors.toSet()),
        history.mutes().all().stream().map(Mute::journey).collect(Collectors.toSet()));
    deliver();
  }

  /** Delivers all that can be, and returns what has arrived since the last time. */
  List<String> told() {
    deliver();
    return carrier.taken();
  }

  void deliver() {
    for (String channel : outbox.due()) {
      boolean more = true;
      while (more) {
        more = outbox.deliverNext(channel, log);
      }
    }
  }

  /** Takes what is next for a channel, and is stopped before it has delivered it. */
  void takes(String channel) {
    history
        .store()
        .useTransaction(
            handle ->
                new OutboxRows(handle, SITE).take(channel, history.monitor(), clock.instant()));
  }

  void clearByHand() {
    // When the last run has ended.
    clock.move(Duration.ofSeconds(10));
    history
        .store()
        .useTransaction(
            handle -> register.open(handle).forEach(open -> register.clear(handle, open.alert())));
  }

  List<AlertStatus> ended(@Nullable String before, int most) {
    return history.store().read(handle -> new AlertQueries(handle, SITE).ended(before, most));
  }

  List<NotificationType> openNews(String alert) {
    return history
        .store()
        .inTransaction(
            handle ->
                new OutboxRows(handle, SITE)
                    .deliveries(alert).stream().map(DeliveryStatus::news).toList());
  }

  List<String> open() {
    return history
        .store()
        .inTransaction(
            handle ->
                register.open(handle).stream()
                    .map(open -> open.alert().policy() + " " + open.alert().subject())
                    .toList());
  }

  @Override
  public void close() {
    history.close();
  }
}
