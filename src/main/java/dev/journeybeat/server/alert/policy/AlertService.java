package dev.journeybeat.server.alert.policy;

import dev.journeybeat.result.ShortIds;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.alert.outbox.AlertRows;
import dev.journeybeat.server.alert.outbox.OpenAlert;
import dev.journeybeat.server.alert.outbox.OutboxRows;
import dev.journeybeat.server.history.suppression.Mutes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Raises and resolves alerts in the caller's transaction, and adds the notifications to the outbox.
 * Each policy has at most one open alert of a subject. Safe to share between threads.
 */
public final class AlertService {

  private final String site;
  private final String location;
  private final Clock clock;
  private final ShortIds ids = new ShortIds();

  public AlertService(String site, String location, Clock clock) {
    this.site = site;
    this.location = location;
    this.clock = clock;
  }

  /** Raises an alert, unless one is open or its journey is muted. */
  public void trouble(Handle handle, Policy policy, ObservedCondition seen) {
    AlertRows rows = new AlertRows(handle, site);
    Optional<OpenAlert> open = rows.lock(policy.name(), seen.subject());
    if (open.isPresent()) {
      String id = open.get().alert().id();
      rows.seen(id, seen.headline(), seen.run());
      rows.at(id, location, true);
      return;
    }
    if (isMuted(handle, policy, seen.subject())) {
      return;
    }
    OpenAlert raised = raised(policy, seen);
    // Another location may have raised it concurrently. The next evaluation sees it.
    if (rows.insert(raised)) {
      rows.at(raised.alert().id(), location, true);
      tell(handle, raised.alert(), NotificationType.RAISED, seen.run(), policy.channels());
    }
  }

  /**
   * Resolves the alert, if it is open and the condition holds at no other location.
   *
   * @param run the run that shows it; {@code null} if the condition is not about runs
   */
  public void well(Handle handle, Policy policy, String subject, @Nullable String run) {
    AlertRows rows = new AlertRows(handle, site);
    Optional<OpenAlert> open = rows.lock(policy.name(), subject);
    if (open.isEmpty()) {
      return;
    }
    Alert alert = open.get().alert();
    rows.at(alert.id(), location, false);
    if (!rows.holdsAnywhere(alert.id())) {
      clear(handle, alert, run);
    }
  }

  /** Resolves an alert for all locations, without an observed end of the condition. */
  public void clear(Handle handle, Alert alert) {
    clear(handle, alert, null);
  }

  private void clear(Handle handle, Alert alert, @Nullable String run) {
    if (new AlertRows(handle, site).clear(alert.id(), now())) {
      tell(handle, alert, NotificationType.CLEARED, run, told(handle, alert));
    }
  }

  /** The open alerts. */
  public List<OpenAlert> open(Handle handle) {
    return new AlertRows(handle, site).open();
  }

  /**
   * When the last alert of a policy and subject was resolved; a time long ago if there was none.
   */
  Instant lastClear(Handle handle, Policy policy, String subject) {
    return new AlertRows(handle, site).lastClear(policy.name(), subject);
  }

  /** The channels that have notifications of an alert. */
  List<String> told(Handle handle, Alert alert) {
    return new OutboxRows(handle, site).channels(alert.id());
  }

  /**
   * Sets the time of the next notification.
   *
   * @param column {@code remind_at} or {@code escalate_at}
   * @return whether the previous time was still set; only then the notification is due
   */
  boolean next(
      Handle handle, String column, Alert alert, @Nullable Instant before, @Nullable Instant next) {
    return before != null && new AlertRows(handle, site).next(column, alert.id(), before, next);
  }

  /** Adds a notification to the outbox. */
  public void tell(
      Handle handle,
      Alert alert,
      NotificationType news,
      @Nullable String run,
      List<String> channels) {
    new OutboxRows(handle, site).add(alert, news, run, channels, now());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private boolean isMuted(Handle handle, Policy policy, String subject) {
    return policy.trouble().isAboutAJourney() && Mutes.holds(handle, site, subject, now());
  }

  private OpenAlert raised(Policy policy, ObservedCondition seen) {
    Instant now = now();
    Alert alert =
        new Alert(
            ids.at(now, ids.next()),
            policy.name(),
            policy.trouble(),
            policy.severity(),
            seen.subject(),
            location,
            seen.headline(),
            seen.since(),
            seen.lastWell(),
            now,
            null);
    return new OpenAlert(alert, seen.run(), policy.firstReminder(now), policy.escalation(now));
  }
}
