package dev.journeybeat.app;

import dev.journeybeat.server.alert.AlertStatus;
import dev.journeybeat.server.alert.Alerts;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.server.alert.outbox.DeliveryStatus;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.admin.AlertPort;
import dev.journeybeat.server.web.admin.ShownAlert;
import dev.journeybeat.server.web.admin.ShownDelivery;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Adapter from the alerts to the web. */
final class WebAlerts implements AlertPort {

  private final boolean tellsAnybody;
  private final Alerts alerts;
  private final History history;

  WebAlerts(boolean tellsAnybody, Alerts alerts, History history) {
    this.tellsAnybody = tellsAnybody;
    this.alerts = alerts;
    this.history = history;
  }

  @Override
  public boolean tellsAnybody() {
    return tellsAnybody;
  }

  @Override
  public List<ShownAlert> open() {
    return alerts.unfinished(history).stream()
        .filter(status -> status.alert().clearedAt() == null)
        .sorted(Comparator.comparing((AlertStatus each) -> each.alert().severity()).reversed())
        .map(WebAlerts::shown)
        .toList();
  }

  @Override
  public List<ShownAlert> ended(@Nullable String before, int most) {
    return alerts.ended(history, before, most).stream().map(WebAlerts::shown).toList();
  }

  @Override
  public boolean clear(String id) {
    return alerts.clear(history, id);
  }

  private static ShownAlert shown(AlertStatus status) {
    Alert alert = status.alert();
    return new ShownAlert(
        alert.id(),
        alert.severity().toString(),
        alert.trouble().toString(),
        alert.policy(),
        alert.subject(),
        journey(alert),
        alert.headline(),
        status.run(),
        alert.since(),
        alert.clearedAt(),
        reminders(status.deliveries()),
        status.deliveries().stream().map(WebAlerts::shown).toList());
  }

  /** The journey at the first location of the alert; its page links to the others. */
  private static @Nullable JourneyKey journey(Alert alert) {
    return alert.trouble().isAboutAJourney()
        ? new JourneyKey(alert.subject(), alert.locations().replaceFirst(", .*", ""))
        : null;
  }

  /** A notification can go to several channels; it counts once. */
  private static int reminders(List<DeliveryStatus> deliveries) {
    return (int)
        deliveries.stream()
            .filter(delivery -> delivery.news() == NotificationType.REMINDER)
            .map(DeliveryStatus::notice)
            .distinct()
            .count();
  }

  private static ShownDelivery shown(DeliveryStatus delivery) {
    return new ShownDelivery(
        delivery.channel(),
        delivery.news().name().toLowerCase(Locale.ROOT),
        state(delivery),
        delivery.madeAt(),
        delivery.closedAt(),
        delivery.tries(),
        delivery.nextTryAt(),
        delivery.failure());
  }

  private static ShownDelivery.State state(DeliveryStatus delivery) {
    return switch (delivery.state()) {
      case WAITING -> ShownDelivery.State.WAITING;
      case HELD -> ShownDelivery.State.HELD;
      case DELIVERED -> ShownDelivery.State.DELIVERED;
      case DROPPED -> ShownDelivery.State.OVERTAKEN;
    };
  }
}
