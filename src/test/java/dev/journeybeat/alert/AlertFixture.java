package dev.journeybeat.alert;

import dev.journeybeat.channel.AlertCondition;
import dev.journeybeat.channel.NotificationType;
import dev.journeybeat.history.History;
import dev.journeybeat.history.HistorySettings;
import dev.journeybeat.mail.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A shop of its own in a store that many tests share: to open one takes longer than all that a test
 * does in it.
 */
final class AlertFixture {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final MovableClock clock = new MovableClock();
  final FakeCarrier carrier = new FakeCarrier("shop", "boss");
  final String site = "https://shop-%d.example".formatted(NUMBERS.incrementAndGet());
  final History history;
  final Outbox outbox;
  final AlertService register;
  private final ChannelLog log = new ChannelLog();

  AlertFixture(History history) {
    this.history = history;
    this.outbox = new Outbox(history, carrier, site, clock);
    this.register = register("here");
  }

  /** A store in a folder, to be closed. */
  static History open(Path folder) {
    return new History(
        new HistorySettings(folder, null, null, null, Duration.ofSeconds(30)),
        "https://shop.example",
        new MovableClock());
  }

  static Policy policy(AlertCondition trouble) {
    return new Policy(trouble.toString(), settings(trouble, null, null));
  }

  static Policy reminding(Duration every) {
    return new Policy("failed", settings(AlertCondition.FAILED, every, null));
  }

  static Policy escalating(Duration after) {
    EscalationSettings escalation = new EscalationSettings(after, List.of("boss"));
    return new Policy("failed", settings(AlertCondition.FAILED, null, escalation));
  }

  static PolicySettings settings(
      AlertCondition trouble,
      @Nullable Duration remindEvery,
      @Nullable EscalationSettings escalation) {
    return new PolicySettings(
        trouble, List.of(), null, null, null, List.of("shop"), remindEvery, escalation, null);
  }

  /** The part of a monitor that stands somewhere. */
  AlertService register(String location) {
    return new AlertService(site, location, clock);
  }

  void raise(Policy policy, String subject) {
    raise(register, policy, subject, subject + " is broken");
  }

  void raise(AlertService by, Policy policy, String subject, String headline) {
    ObservedCondition seen =
        new ObservedCondition(subject, headline, "run-1", clock.instant(), null);
    history.store().useTransaction(handle -> by.trouble(handle, policy, seen));
  }

  void clear(Policy policy, String subject) {
    clear(register, policy, subject);
  }

  void clear(AlertService by, Policy policy, String subject) {
    history.store().useTransaction(handle -> by.well(handle, policy, subject, "run-2"));
  }

  void remind(AlertSuppression silence, Policy... policies) {
    remind(silence, Set.of(), Set.of(), policies);
  }

  void remind(AlertSuppression silence, Set<String> paused, Set<String> muted, Policy... policies) {
    new Reminders(List.of(policies), register, silence).tell(history.store(), paused, muted);
  }

  /** Delivers all that is due, and returns what has arrived since the last time. */
  List<String> told() {
    for (String channel : outbox.due()) {
      while (deliverNext(channel)) {
        // There may be more.
      }
    }
    return carrier.taken();
  }

  boolean deliverNext(String channel) {
    return outbox.deliverNext(channel, log);
  }

  /** The open alerts. */
  List<OpenAlert> open() {
    return history.store().read(register::open);
  }

  /** The only one that is open. */
  OpenAlert onlyOne() {
    List<OpenAlert> open = open();
    if (open.size() != 1) {
      throw new AssertionError("there should be one open alert, not " + open);
    }
    return open.get(0);
  }

  /** What has become of all that was to be told, alert by alert. */
  List<DeliveryStatus> deliveries() {
    return history
        .store()
        .read(
            handle -> {
              List<String> alerts =
                  handle
                      .createQuery(
                          "select id from alerts where site = :site order by raised_at, id")
                      .bind("site", site)
                      .mapTo(String.class)
                      .list();
              List<DeliveryStatus> all = new ArrayList<>();
              alerts.forEach(id -> all.addAll(new OutboxRows(handle, site).deliveries(id)));
              return all;
            });
  }

  /** The only news of this kind that was to be told. */
  DeliveryStatus only(NotificationType news) {
    List<DeliveryStatus> found = deliveries().stream().filter(each -> each.news() == news).toList();
    if (found.size() != 1) {
      throw new AssertionError("%s should be to be told once, not %s".formatted(news, found));
    }
    return found.get(0);
  }

  /** What a monitor of this name is to deliver next, which it takes. */
  Optional<OutboxEntry> take(String channel, String monitor) {
    return history
        .store()
        .inTransaction(
            handle -> new OutboxRows(handle, site).take(channel, monitor, clock.instant()));
  }

  /** Another monitor that lives. */
  void begin(String monitor) {
    history
        .store()
        .useTransaction(
            handle ->
                handle
                    .createUpdate(
                        "insert into monitors (id, place, started_at, expires_at)"
                            + " values (:id, 'elsewhere', 0, 0)")
                    .bind("id", monitor)
                    .execute());
  }

  void end(String monitor) {
    history
        .store()
        .useTransaction(
            handle ->
                handle
                    .createUpdate("update monitors set ended_at = 1 where id = :id")
                    .bind("id", monitor)
                    .execute());
  }

  ConditionPoller patrol(AlertSuppression silence, ConditionSource lookout, Policy... policies) {
    Map<AlertCondition, ConditionSource> lookouts = Map.of(policies[0].trouble(), lookout);
    return new ConditionPoller(List.of(policies), register, silence, lookouts);
  }
}
