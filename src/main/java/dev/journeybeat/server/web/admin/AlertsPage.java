package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.web.page.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Content of the alerts page.
 *
 * @param tellsAnybody whether the configuration has alert policies with channels
 * @param open the most urgent first
 * @param ended the requested resolved alerts, the latest first
 * @param isNewest whether no alert was resolved later
 * @param hasOlder whether there are older ones
 * @param mutes by journey
 * @param now time of the page
 */
public record AlertsPage(
    boolean tellsAnybody,
    List<ShownAlert> open,
    List<ShownAlert> ended,
    boolean isNewest,
    boolean hasOlder,
    Map<String, Mute> mutes,
    Instant now) {

  /** Example configuration of a channel and a policy. */
  public static final String SAMPLE =
      """
      channels:
        team:
          slack: {url: "${env:SLACK_URL}"}
      alerts:
        customers: {on: failed, channels: [team]}\
      """;

  public String headline() {
    if (open.isEmpty()) {
      return "No open alerts";
    }
    return open.size() == 1 ? "1 open alert" : open.size() + " open alerts";
  }

  /** CSS class of the colour. */
  public String mood() {
    if (open.isEmpty()) {
      return tellsAnybody ? "passed" : "unknown";
    }
    return colour(open.get(0));
  }

  /** CSS class of the colour. */
  public String colour(ShownAlert alert) {
    return switch (alert.severity()) {
      case "critical" -> "failed";
      case "warning" -> "inconclusive";
      default -> "unknown";
    };
  }

  public String subject(ShownAlert alert) {
    return alert.subject().isEmpty() ? "the monitor itself" : alert.subject();
  }

  public @Nullable Mute mute(ShownAlert alert) {
    return alert.journey() == null ? null : mutes.get(alert.journey().journey());
  }

  public String reminders(ShownAlert alert) {
    return switch (alert.reminders()) {
      case 0 -> "none";
      case 1 -> "1 sent";
      default -> alert.reminders() + " sent";
    };
  }

  /** Summary of the deliveries in one line. */
  public String deliveries(ShownAlert alert) {
    long open = alert.deliveries().stream().filter(ShownDelivery::isOpen).count();
    long failing = alert.deliveries().stream().filter(ShownDelivery::isFailing).count();
    int all = alert.deliveries().size();
    if (all == 1) {
      return "1 delivery" + (failing > 0 ? ", failing" : open > 0 ? ", pending" : "");
    }
    if (failing > 0) {
      return "%d deliveries, %d failing".formatted(all, failing);
    }
    return "%d deliveries".formatted(all) + (open > 0 ? ", %d pending".formatted(open) : "");
  }

  /** Whether a delivery of the alert is failing. */
  public boolean isFailing(ShownAlert alert) {
    return alert.deliveries().stream().anyMatch(ShownDelivery::isFailing);
  }

  /** How the delivery was closed. */
  public String ended(ShownDelivery delivery) {
    String end = delivery.isDelivered() ? "delivered" : "replaced by a later notification";
    return delivery.tries() == 0 ? end : "%s (%s before)".formatted(end, tries(delivery));
  }

  public String tries(ShownDelivery delivery) {
    return delivery.tries() == 1 ? "failed once" : "failed %d times".formatted(delivery.tries());
  }

  /** Address of the next page of resolved alerts. */
  public String older() {
    return "/alerts?before=" + Links.encoded(ended.get(ended.size() - 1).id());
  }
}
