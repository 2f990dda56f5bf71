package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.web.page.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of alerts shows.
 *
 * @param tellsAnybody whether the configuration has anybody told of anything
 * @param open the most urgent first
 * @param ended those that were asked for, the last first
 * @param isNewest whether none of them ended later
 * @param hasOlder whether there are more
 * @param mutes by journey
 * @param now when it is shown
 */
public record AlertsPage(
    boolean tellsAnybody,
    List<ShownAlert> open,
    List<ShownAlert> ended,
    boolean isNewest,
    boolean hasOlder,
    Map<String, Mute> mutes,
    Instant now) {

  /** What a configuration has that tells somebody. */
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
      return "No alert holds";
    }
    return open.size() == 1 ? "One alert holds" : open.size() + " alerts hold";
  }

  /** The name of its colour. */
  public String mood() {
    if (open.isEmpty()) {
      return tellsAnybody ? "passed" : "unknown";
    }
    return colour(open.get(0));
  }

  /** The name of its colour. */
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
      case 0 -> "not yet";
      case 1 -> "once";
      default -> alert.reminders() + " times";
    };
  }

  /** What has become of all that was to be told, in a line. */
  public String deliveries(ShownAlert alert) {
    long open = alert.deliveries().stream().filter(ShownDelivery::isOpen).count();
    long failing = alert.deliveries().stream().filter(ShownDelivery::isFailing).count();
    int all = alert.deliveries().size();
    if (all == 1) {
      return "1 delivery" + (failing > 0 ? ", failing" : open > 0 ? ", still to be made" : "");
    }
    if (failing > 0) {
      return "%d deliveries, %d of them failing".formatted(all, failing);
    }
    return "%d deliveries".formatted(all)
        + (open > 0 ? ", %d of them still to be made".formatted(open) : "");
  }

  /** Whether it shall be seen at once. */
  public boolean isFailing(ShownAlert alert) {
    return alert.deliveries().stream().anyMatch(ShownDelivery::isFailing);
  }

  /** How it was closed. */
  public String ended(ShownDelivery delivery) {
    String end = delivery.isDelivered() ? "delivered" : "overtaken by what came later";
    return delivery.tries() == 0 ? end : "%s, though it %s before,".formatted(end, tries(delivery));
  }

  public String tries(ShownDelivery delivery) {
    return delivery.tries() == 1 ? "failed once" : "failed %d times".formatted(delivery.tries());
  }

  /** Where the next page of those that are over is. */
  public String older() {
    return "/alerts?before=" + Links.encoded(ended.get(ended.size() - 1).id());
  }
}
