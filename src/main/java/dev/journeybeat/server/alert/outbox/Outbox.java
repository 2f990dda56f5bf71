package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.alert.channel.NotificationSender;
import dev.journeybeat.server.alert.channel.UndeliveredException;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.NewestRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Stores notifications until they are delivered. Each channel delivers in order and retries with
 * growing delays. A notification is delivered twice, with the same id, only if this process is
 * killed before it stores the delivery. Safe to share between threads.
 */
public final class Outbox {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** The maximum delay, whatever the channel asks for. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final History history;
  private final NotificationSender carrier;
  private final String site;
  private final Clock clock;

  /** Deliveries that are not stored yet. */
  private final Set<String> unwritten = ConcurrentHashMap.newKeySet();

  public Outbox(History history, NotificationSender carrier, String site, Clock clock) {
    this.history = history;
    this.carrier = carrier;
    this.site = site;
    this.clock = clock;
  }

  /**
   * The configured channels with due notifications.
   *
   * @throws StoreException if the store can't be used
   */
  public List<String> due() {
    return history
        .store()
        .read(handle -> new OutboxRows(handle, site).due(clock.instant()))
        .stream()
        .filter(carrier.channels()::contains)
        .toList();
  }

  /**
   * Delivers the next notification of a channel, if there is one.
   *
   * @param log logs the result
   * @return false if nothing was due
   * @throws StoreException if the store can't be used
   */
  public boolean deliverNext(String channel, ChannelLog log) {
    String me = history.monitor();
    Optional<OutboxEntry> taken =
        history
            .store()
            .inTransaction(
                handle -> new OutboxRows(handle, site).take(channel, me, clock.instant()));
    taken.ifPresent(
        delivery ->
            history
                .store()
                .inTransaction(handle -> notice(handle, delivery))
                .ifPresent(notice -> deliver(delivery, notice, log)));
    return taken.isPresent();
  }

  /**
   * The delay after a number of failures.
   *
   * @param asked how long the channel asks to wait; {@code null} if it did not ask
   */
  public static Duration pause(int failuresBefore, @Nullable Duration asked) {
    Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, 10));
    Duration pause = grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    if (asked == null || asked.compareTo(pause) < 0) {
      return pause;
    }
    return asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
  }

  private void deliver(OutboxEntry delivery, Notification notice, ChannelLog log) {
    String key = delivery.notice() + "/" + delivery.channel();
    try {
      // The store may have been unavailable after the delivery.
      if (!unwritten.contains(key)) {
        carrier.deliver(delivery.channel(), notice);
        unwritten.add(key);
      }
    } catch (UndeliveredException e) {
      failed(delivery, String.valueOf(e.getMessage()), pause(delivery.tries(), e.askedToWait()));
      log.failed(delivery.channel(), String.valueOf(e.getMessage()));
      return;
    } catch (RuntimeException e) {
      // An unexpected error of a channel is retried, too, after a delay.
      failed(delivery, e.toString(), pause(delivery.tries(), null));
      throw e;
    }
    update(rows -> rows.close(delivery, DeliveryState.DELIVERED, clock.instant()));
    unwritten.remove(key);
    log.delivered(delivery.channel());
  }

  private void failed(OutboxEntry delivery, String why, Duration pause) {
    Instant nextTry = clock.instant().plus(pause);
    update(rows -> rows.failed(delivery, why, nextTry));
  }

  private void update(Consumer<OutboxRows> work) {
    history.store().useTransaction(handle -> work.accept(new OutboxRows(handle, site)));
  }

  /**
   * The notification to deliver now. If it is obsolete, its end is stored and the result is empty.
   */
  private Optional<Notification> notice(Handle handle, OutboxEntry delivery) {
    OutboxRows rows = new OutboxRows(handle, site);
    Instant now = clock.instant();
    Alert alert = new AlertRows(handle, site).find(delivery.alert()).orElseThrow();
    if (isOver(rows, delivery, alert)) {
      rows.close(delivery, DeliveryState.DROPPED, now);
      return Optional.empty();
    }
    Optional<Instant> end = carrier.quietUntil(delivery.channel(), alert.severity(), now);
    if (end.isPresent()) {
      rows.hold(delivery, end.get());
      return Optional.empty();
    }
    boolean raiseUntold =
        delivery.news() == NotificationType.CLEARED
            && !rows.isDelivered(alert.id(), delivery.channel());
    return Optional.of(
        new Notification(
            delivery.notice(),
            delivery.news(),
            site,
            told(alert, delivery),
            delivery.madeAt(),
            raiseUntold,
            isSeenWell(alert, delivery),
            run(handle, delivery)));
  }

  /** The end of an alert replaces earlier notifications. Only the newest reminder is delivered. */
  private static boolean isOver(OutboxRows rows, OutboxEntry delivery, Alert alert) {
    return switch (delivery.news()) {
      case CLEARED -> false;
      case RAISED, ESCALATED -> alert.clearedAt() != null;
      case REMINDER ->
          alert.clearedAt() != null || rows.isOvertaken(delivery) || rows.isStale(delivery);
    };
  }

  /** For journeys, a run observes the end. For other conditions, the poller does. */
  private static boolean isSeenWell(Alert alert, OutboxEntry delivery) {
    return !alert.trouble().isOfRuns() || delivery.run() != null;
  }

  /** The alert at the time of the notification. */
  private static Alert told(Alert alert, OutboxEntry delivery) {
    return new Alert(
        alert.id(),
        alert.policy(),
        alert.trouble(),
        alert.severity(),
        alert.subject(),
        alert.locations(),
        delivery.headline(),
        alert.since(),
        alert.lastWell(),
        alert.raisedAt(),
        alert.clearedAt());
  }

  private static @Nullable RunResult run(Handle handle, OutboxEntry delivery) {
    return delivery.run() == null ? null : NewestRuns.result(handle, delivery.run()).orElse(null);
  }
}
