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
 * What is to be told, until it has been: for each channel in its order, again after growing pauses
 * until it is delivered. What is delivered may be delivered again, under the same id, only if this
 * process is killed before it could write that down. Safe to share between threads.
 */
public final class Outbox {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** However long a channel asks to be left alone. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final History history;
  private final NotificationSender carrier;
  private final String site;
  private final Clock clock;

  /** What was delivered, and is not known to the store yet. */
  private final Set<String> unwritten = ConcurrentHashMap.newKeySet();

  public Outbox(History history, NotificationSender carrier, String site, Clock clock) {
    this.history = history;
    this.carrier = carrier;
    this.site = site;
    this.clock = clock;
  }

  /**
   * The channels of this configuration for which something is due.
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
   * Delivers what is next for a channel, if anything is.
   *
   * @param log is told how it went
   * @return false if nothing was next
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
   * How long to wait after so many failures.
   *
   * @param asked how long the channel wants to be left alone; {@code null} if it did not say
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
      // The store may have been away when it was to be written down.
      if (!unwritten.contains(key)) {
        carrier.deliver(delivery.channel(), notice);
        unwritten.add(key);
      }
    } catch (UndeliveredException e) {
      failed(delivery, String.valueOf(e.getMessage()), pause(delivery.tries(), e.askedToWait()));
      log.failed(delivery.channel(), String.valueOf(e.getMessage()));
      return;
    } catch (RuntimeException e) {
      // A channel's own fault must not keep it from being tried again, but not at once.
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

  /** What to tell now; empty if that is nothing, which is then written down. */
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

  /** Its end tells all of it; a reminder is told only while it is the newest that there is. */
  private static boolean isOver(OutboxRows rows, OutboxEntry delivery, Alert alert) {
    return switch (delivery.news()) {
      case CLEARED -> false;
      case RAISED, ESCALATED -> alert.clearedAt() != null;
      case REMINDER ->
          alert.clearedAt() != null || rows.isOvertaken(delivery) || rows.isStale(delivery);
    };
  }

  /** Of journeys, a run sees it; of what is not of runs, nobody else says so. */
  private static boolean isSeenWell(Alert alert, OutboxEntry delivery) {
    return !alert.trouble().isOfRuns() || delivery.run() != null;
  }

  /** As it stood when the notice was made. */
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
