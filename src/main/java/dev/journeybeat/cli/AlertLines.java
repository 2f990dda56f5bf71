package dev.journeybeat.cli;

import dev.journeybeat.alert.AlertStatus;
import dev.journeybeat.alert.DeliveryState;
import dev.journeybeat.alert.DeliveryStatus;
import dev.journeybeat.channel.Alert;
import dev.journeybeat.channel.Severity;
import dev.journeybeat.result.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows an alert that holds, and what could not be told about it yet. */
final class AlertLines {

  private final Style style;
  private final Instant now;

  AlertLines(Style style, Instant now) {
    this.style = style;
    this.now = now;
  }

  List<String> of(AlertStatus status) {
    Alert alert = status.alert();
    List<String> lines = new ArrayList<>();
    lines.add(
        alert.severity() == Severity.CRITICAL
            ? style.red(alert.headline())
            : style.yellow(alert.headline()));
    lines.add(
        "  %s  %s, for %s%s"
            .formatted(
                style.bold(alert.id()),
                alert.policy(),
                spoken(Duration.between(alert.since(), now)),
                alert.locations().isEmpty() ? "" : ", at " + alert.locations()));
    status.deliveries().stream().map(this::line).forEach(lines::add);
    return lines;
  }

  private String line(DeliveryStatus delivery) {
    String news = delivery.news().name().toLowerCase(Locale.ROOT);
    if (delivery.state() == DeliveryState.WAITING && delivery.failure() != null) {
      return "  %s %s by %s: failed %d times, next in %s: %s"
          .formatted(
              style.cross(),
              news,
              delivery.channel(),
              delivery.tries(),
              spoken(Duration.between(now, delivery.nextTryAt())),
              style.red(delivery.failure()));
    }
    String mark = delivery.state() == DeliveryState.DELIVERED ? style.tick() : " ";
    String state = delivery.state().name().toLowerCase(Locale.ROOT);
    return "  %s %s by %s: %s".formatted(mark, news, delivery.channel(), state);
  }

  private static String spoken(Duration duration) {
    Duration whole = duration.isNegative() ? Duration.ZERO : duration;
    return Durations.spoken(whole.truncatedTo(ChronoUnit.SECONDS));
  }
}
