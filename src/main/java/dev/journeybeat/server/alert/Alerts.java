package dev.journeybeat.server.alert;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.alert.channel.NotificationSender;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.outbox.AlertRows;
import dev.journeybeat.server.alert.outbox.AlertScope;
import dev.journeybeat.server.alert.outbox.DeliveryWorkers;
import dev.journeybeat.server.alert.outbox.OpenAlert;
import dev.journeybeat.server.alert.outbox.Outbox;
import dev.journeybeat.server.alert.policy.AlertEvaluator;
import dev.journeybeat.server.alert.policy.AlertService;
import dev.journeybeat.server.alert.policy.ConditionPoller;
import dev.journeybeat.server.alert.policy.ConditionSource;
import dev.journeybeat.server.alert.policy.Policy;
import dev.journeybeat.server.alert.policy.PolicySettings;
import dev.journeybeat.server.alert.policy.Reminders;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.VerdictHook;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises, resolves and delivers alerts. Notifications are stored in the transaction of the verdict
 * that causes them, by whichever process records it. A monitor that serves delivers them. Safe to
 * share between threads.
 */
public final class Alerts implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Alerts.class);

  private static final Duration SEND_EVERY = Duration.ofSeconds(1);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration EXPIRE_EVERY = Duration.ofHours(1);

  private final List<Policy> policies;
  private final AlertScope place;
  private final NotificationSender carrier;
  private final AlertService register;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "alerts");
            made.setDaemon(true);
            return made;
          });
  private @Nullable DeliveryWorkers workers;

  /**
   * Delivers nothing until {@code start}.
   *
   * @param policies by name
   */
  public Alerts(
      Map<String, PolicySettings> policies,
      NotificationSender carrier,
      AlertScope place,
      Clock clock) {
    this.policies =
        policies.entrySet().stream()
            .map(each -> new Policy(each.getKey(), each.getValue()))
            .toList();
    this.carrier = carrier;
    this.place = place;
    this.register = new AlertService(place.site(), place.location(), clock);
    this.clock = clock;
  }

  /** The hook that evaluates policies for each verdict. */
  public VerdictHook consequence() {
    return new AlertEvaluator(policies, register, place.suppression());
  }

  /**
   * Starts deliveries, reminders and the polling of conditions.
   *
   * @param sources the sources of conditions that are not about runs
   */
  public synchronized void start(History history, Map<AlertCondition, ConditionSource> sources) {
    Outbox outbox = new Outbox(history, carrier, place.site(), clock);
    DeliveryWorkers started = new DeliveryWorkers(outbox, carrier);
    workers = started;
    ConditionPoller poller = new ConditionPoller(policies, register, place.suppression(), sources);
    Reminders reminders = new Reminders(policies, register, place.suppression());
    Store store = history.store();
    again(SEND_EVERY, started::send);
    again(
        LOOK_EVERY,
        () -> {
          poller.look(store);
          reminders.tell(store, paused(history), muted(history));
        });
    again(EXPIRE_EVERY, () -> expire(store));
  }

  /**
   * Open alerts and resolved alerts with pending notifications, oldest first.
   *
   * @throws StoreException if the store can't be used
   */
  public List<AlertStatus> unfinished(History history) {
    return history.store().read(handle -> new AlertQueries(handle, place.site()).unfinished());
  }

  /**
   * Resolved alerts, newest first.
   *
   * @param before the id of a resolved alert; older ones are returned. {@code null} for the newest
   * @throws StoreException if the store can't be used
   */
  public List<AlertStatus> ended(History history, @Nullable String before, int most) {
    return history
        .store()
        .read(handle -> new AlertQueries(handle, place.site()).ended(before, most));
  }

  /**
   * Marks an alert resolved and notifies its channels.
   *
   * @return whether it was open
   * @throws StoreException if the store can't be used
   */
  public boolean clear(History history, String id) {
    return history
        .store()
        .inTransaction(
            handle -> {
              List<Alert> open =
                  register.open(handle).stream()
                      .map(OpenAlert::alert)
                      .filter(alert -> alert.id().equals(id))
                      .toList();
              open.forEach(alert -> register.clear(handle, alert));
              return !open.isEmpty();
            });
  }

  @Override
  public synchronized void close() {
    thread.shutdownNow();
    DeliveryWorkers.await(List.of(thread));
    if (workers != null) {
      workers.close();
    }
  }

  private static Set<String> paused(History history) {
    return history.pauses().all().stream().map(JourneyPause::journey).collect(Collectors.toSet());
  }

  private static Set<String> muted(History history) {
    return history.mutes().all().stream().map(Mute::journey).collect(Collectors.toSet());
  }

  private void expire(Store store) {
    Instant before = clock.instant().minus(place.keep());
    store.useTransaction(handle -> new AlertRows(handle, place.site()).expire(before));
  }

  private void again(Duration every, Runnable work) {
    var unused =
        thread.scheduleWithFixedDelay(
            () -> perform(work), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void perform(Runnable work) {
    try {
      work.run();
    } catch (StoreException e) {
      log.debug("Store unavailable, already logged", e);
    } catch (Throwable e) {
      // Catches errors, too, so that the schedule continues.
      log.error("Alert processing failed, retrying", e);
    }
  }
}
