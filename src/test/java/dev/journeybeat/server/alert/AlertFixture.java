package dev.journeybeat.server.alert;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.alert.outbox.ChannelLog;
import dev.journeybeat.server.alert.outbox.DeliveryStatus;
import dev.journeybeat.server.alert.outbox.OpenAlert;
import dev.journeybeat.server.alert.outbox.Outbox;
import dev.journeybeat.server.alert.outbox.OutboxEntry;
import dev.journeybeat.server.alert.outbox.OutboxRows;
import dev.journeybeat.server.alert.policy.AlertService;
import dev.journeybeat.server.alert.policy.ConditionPoller;
import dev.journeybeat.server.alert.policy.ConditionSource;
import dev.journeybeat.server.alert.policy.EscalationSettings;
import dev.journeybeat.server.alert.policy.ObservedCondition;
import dev.journeybeat.server.alert.policy.Policy;
import dev.journeybeat.server.alert.policy.PolicySettings;
import dev.journeybeat.server.alert.policy.Reminders;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.store.HistorySettings;
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
public final class AlertFixture {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  public final MovableClock clock = new MovableClock();
  public final FakeCarrier carrier = new FakeCarrier("shop", "boss");
  public final String site = "https://shop-%d.example".formatted(NUMBERS.incrementAndGet());
  final History history;
  public final Outbox outbox;
  public final AlertService register;
  private final ChannelLog log = new ChannelLog();

  public AlertFixture(History history) {
    this.history = history;
    this.outbox = new Outbox(history, carrier, site, clock);
    this.register = register("here");
  }

  /** A store in a folder, to be closed. */
  public static History open(Path folder) {
    return new History(
        new HistorySettings(folder, null, null, null, Duration.ofSeconds(30)),
        "https://shop.example",
        new MovableClock());
  }

  public static Policy policy(AlertCondition trouble) {
    return new Policy(trouble.toString(), settings(trouble, null, null));
  }

  public static Policy reminding(Duration every) {
    return new Policy("failed", settings(AlertCondition.FAILED, every, null));
  }

  public static Policy escalating(Duration after) {
    EscalationSettings escalation = new EscalationSettings(after, List.of("boss"));
    return new Policy("failed", settings(AlertCondition.FAILED, null, escalation));
  }

  public static PolicySettings settings(
      AlertCondition trouble,
      @Nullable Duration repeatInterval,
      @Nullable EscalationSettings escalation) {
    return new PolicySettings(
        trouble, List.of(), null, null, null, List.of("shop"), repeatInterval, escalation, null);
  }

  /** The part of a monitor that stands somewhere. */
  public AlertService register(String location) {
    return new AlertService(site, location, clock);
  }

  public void raise(Policy policy, String subject) {
    raise(register, policy, subject, subject + " is broken");
  }

  public void raise(AlertService by, Policy policy, String subject, String headline) {
    ObservedCondition seen =
        new ObservedCondition(subject, headline, "run-1", clock.instant(), null);
    history.store().useTransaction(handle -> by.trouble(handle, policy, seen));
  }

  public void clear(Policy policy, String subject) {
    clear(register, policy, subject);
  }

  public void clear(AlertService by, Policy policy, String subject) {
    history.store().useTransaction(handle -> by.well(handle, policy, subject, "run-2"));
  }

  public void remind(AlertSuppression suppression, Policy... policies) {
    remind(suppression, Set.of(), Set.of(), policies);
  }

  public void remind(
      AlertSuppression suppression, Set<String> paused, Set<String> muted, Policy... policies) {
    new Reminders(List.of(policies), register, suppression).tell(history.store(), paused, muted);
  }

  /** Delivers all that is due, and returns what has arrived since the last time. */
  public List<String> told() {
    for (String channel : outbox.due()) {
      while (deliverNext(channel)) {
        // There may be more.
      }
    }
    return carrier.taken();
  }

  public boolean deliverNext(String channel) {
    return outbox.deliverNext(channel, log);
  }

  /** The open alerts. */
  public List<OpenAlert> open() {
    return history.store().read(register::open);
  }

  /** The only one that is open. */
  public OpenAlert onlyOne() {
    List<OpenAlert> open = open();
    if (open.size() != 1) {
      throw new AssertionError("there should be one open alert, not " + open);
    }
    return open.get(0);
  }

  /** What has become of all that was to be told, alert by alert. */
  public List<DeliveryStatus> deliveries() {
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
  public DeliveryStatus only(NotificationType news) {
    List<DeliveryStatus> found = deliveries().stream().filter(each -> each.news() == news).toList();
    if (found.size() != 1) {
      throw new AssertionError("%s should be to be told once, not %s".formatted(news, found));
    }
    return found.get(0);
  }

  /** What a monitor of this name is to deliver next, which it takes. */
  public Optional<OutboxEntry> take(String channel, String monitor) {
    return history
        .store()
        .inTransaction(
            handle -> new OutboxRows(handle, site).take(channel, monitor, clock.instant()));
  }

  /** Another monitor that lives. */
  public void begin(String monitor) {
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

  public void end(String monitor) {
    history
        .store()
        .useTransaction(
            handle ->
                handle
                    .createUpdate("update monitors set ended_at = 1 where id = :id")
                    .bind("id", monitor)
                    .execute());
  }

  public ConditionPoller poller(
      AlertSuppression suppression, ConditionSource source, Policy... policies) {
    Map<AlertCondition, ConditionSource> sources = Map.of(policies[0].trouble(), source);
    return new ConditionPoller(List.of(policies), register, suppression, sources);
  }
}
