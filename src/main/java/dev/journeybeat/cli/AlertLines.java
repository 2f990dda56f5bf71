package dev.journeybeat.cli;

import dev.journeybeat.result.Durations;
import dev.journeybeat.server.alert.AlertStatus;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.Severity;
import dev.journeybeat.server.alert.outbox.DeliveryState;
import dev.journeybeat.server.alert.outbox.DeliveryStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats an open alert and its pending notifications. */
final class AlertLines {

  private final Style style;
  private final Instant now;

  AlertLines(Style style, Instant now) {
    this.style = style;
    this.now = now;
  }

  List<String> of(AlertStatus status) {
    Alert alert = status.alert();
    Instant end = alert.clearedAt();
    List<String> lines = new ArrayList<>();
    lines.add(coloured(alert));
    lines.add(
        "  %s  %s, %s%s"
            .formatted(
                style.bold(alert.id()),
                alert.policy(),
                end == null
                    ? "for " + format(Duration.between(alert.since(), now))
                    : "resolved " + format(Duration.between(end, now)) + " ago",
                alert.locations().isEmpty() ? "" : ", at " + alert.locations()));
    status.deliveries().stream()
        .filter(each -> isOpen(each) || each.equals(lastDelivered(status, each.channel())))
        .map(this::line)
        .forEach(lines::add);
    return lines;
  }

  private String coloured(Alert alert) {
    if (alert.clearedAt() != null) {
      return style.dim(alert.headline());
    }
    return alert.severity() == Severity.CRITICAL
        ? style.red(alert.headline())
        : style.yellow(alert.headline());
  }

  private String line(DeliveryStatus delivery) {
    String news = delivery.news().name().toLowerCase(Locale.ROOT);
    String what = "%s by %s".formatted(news, delivery.channel());
    Duration until = Duration.between(now, delivery.nextTryAt());
    String when = until.toMillis() <= 0 ? "due now" : "due in " + format(until);
    return switch (delivery.state()) {
      case DELIVERED -> "  %s %s: delivered".formatted(style.tick(), what);
      case DROPPED -> "    %s: superseded".formatted(what);
      case HELD -> "    %s: held by quiet hours, %s".formatted(what, when);
      case WAITING ->
          delivery.failure() == null
              ? "    %s: %s".formatted(what, when)
              : "  %s %s: failed %d times, %s: %s"
                  .formatted(
                      style.cross(), what, delivery.tries(), when, style.red(delivery.failure()));
    };
  }

  private static boolean isOpen(DeliveryStatus delivery) {
    return delivery.state() == DeliveryState.WAITING || delivery.state() == DeliveryState.HELD;
  }

  /** Earlier deliveries to the channel are left out. */
  private static @Nullable DeliveryStatus lastDelivered(AlertStatus status, String channel) {
    return status.deliveries().stream()
        .filter(each -> each.channel().equals(channel))
        .filter(each -> each.state() == DeliveryState.DELIVERED)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static String format(Duration duration) {
    Duration whole = duration.isNegative() ? Duration.ZERO : duration;
    return Durations.format(whole.truncatedTo(ChronoUnit.SECONDS));
  }
}
