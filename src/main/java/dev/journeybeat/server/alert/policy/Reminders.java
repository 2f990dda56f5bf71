package dev.journeybeat.server.alert.policy;

import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.AlertSuppression;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.alert.outbox.OpenAlert;
import dev.journeybeat.server.history.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends reminders of open alerts, and escalates those that stay open. */
public final class Reminders {

  private static final Logger log = LoggerFactory.getLogger(Reminders.class);

  private final List<Policy> policies;
  private final AlertService register;
  private final AlertSuppression suppression;

  public Reminders(List<Policy> policies, AlertService register, AlertSuppression suppression) {
    this.policies = policies;
    this.register = register;
    this.suppression = suppression;
  }

  /**
   * Adds the due notifications to the outbox.
   *
   * @param paused journeys that do not run, so their alerts do not change
   * @param muted journeys without notifications
   * @throws dev.journeybeat.engine.store.StoreException if the store can't be used
   */
  public void tell(Store store, Set<String> paused, Set<String> muted) {
    List<OpenAlert> all =
        store.read(register::open).stream()
            .filter(open -> !paused.contains(open.alert().subject()))
            .filter(open -> !isMuted(open.alert(), muted))
            .toList();
    if (!all.isEmpty()) {
      store.useTransaction(handle -> all.forEach(open -> tell(handle, open, register.now())));
    }
  }

  private static boolean isMuted(Alert alert, Set<String> muted) {
    return alert.trouble().isAboutAJourney() && muted.contains(alert.subject());
  }

  private void tell(Handle handle, OpenAlert open, Instant now) {
    Alert alert = open.alert();
    Optional<Policy> policy =
        policies.stream()
            .filter(each -> each.name().equals(alert.policy()) && each.isAbout(alert.subject()))
            .findFirst();
    if (policy.isEmpty()) {
      // Nothing would ever resolve this alert.
      log.info("Alert resolved, its policy is gone: id={} what={}", alert.id(), alert.headline());
      register.clear(handle, alert);
    } else if (!suppression.holds(alert.subject(), now)) {
      escalate(handle, policy.get(), open, now);
      remind(handle, policy.get(), open, now);
    }
  }

  private void escalate(Handle handle, Policy policy, OpenAlert open, Instant now) {
    EscalationSettings escalation = policy.settings().escalate();
    if (escalation != null
        && isDue(open.escalateAt(), now)
        && register.next(handle, "escalate_at", open.alert(), open.escalateAt(), null)) {
      register.tell(
          handle, open.alert(), NotificationType.ESCALATED, open.run(), escalation.channels());
    }
  }

  private void remind(Handle handle, Policy policy, OpenAlert open, Instant now) {
    Duration every = policy.settings().repeatInterval();
    Instant next = every == null ? null : now.plus(every);
    if (isDue(open.remindAt(), now)
        && register.next(handle, "remind_at", open.alert(), open.remindAt(), next)
        && next != null) {
      register.tell(
          handle,
          open.alert(),
          NotificationType.REMINDER,
          open.run(),
          register.told(handle, open.alert()));
    }
  }

  private static boolean isDue(@Nullable Instant moment, Instant now) {
    return moment != null && !moment.isAfter(now);
  }
}
