package dev.journeybeat.server.alert.channel;

import dev.journeybeat.result.TextLimits;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;

/** The title and meaning of a notification, short enough for a phone. */
final class NotificationTitle {

  private static final int LONGEST = 300;

  private final Notification notice;
  private final Alert alert;

  NotificationTitle(Notification notice) {
    this.notice = notice;
    this.alert = notice.alert();
  }

  String title() {
    String headline = TextLimits.one(alert.headline(), LONGEST);
    return switch (notice.news()) {
      case RAISED -> "%s %s".formatted(mark(), headline);
      case REMINDER, ESCALATED -> "%s %s: %s".formatted(mark(), status(), headline);
      case CLEARED ->
          notice.raiseUntold()
              ? "%s Was %s, now %s: %s"
                  .formatted(mark(), state(), status().toLowerCase(Locale.ROOT), headline)
              : "%s %s: %s".formatted(mark(), status(), headline);
    };
  }

  String mark() {
    if (notice.news() == NotificationType.CLEARED) {
      return "✅";
    }
    return switch (alert.severity()) {
      case CRITICAL -> "🔴";
      case WARNING -> "🟠";
      case INFO -> "🔵";
    };
  }

  String status() {
    String state = state();
    return switch (notice.news()) {
      case RAISED -> state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1);
      case REMINDER -> "Still " + state;
      case ESCALATED -> "Still %s, escalated".formatted(state);
      case CLEARED -> isWell() ? "Passing again" : "Resolved";
    };
  }

  /** Whether a run has passed since. The end of another condition does not show that. */
  private boolean isWell() {
    return alert.trouble() == AlertCondition.FAILED && notice.seenWell();
  }

  /** Contains only the journey and the shop, because mail programs group equal subjects. */
  String thread() {
    String subject = alert.subject().isBlank() ? "the monitor" : alert.subject();
    return TextLimits.one("%s at %s".formatted(subject, host(notice.site())), LONGEST);
  }

  String meaning() {
    if (notice.news() == NotificationType.CLEARED) {
      Instant end = alert.clearedAt() == null ? notice.at() : alert.clearedAt();
      String over = "Resolved after %s.".formatted(AlertTimes.between(alert.since(), end));
      return over
          + (notice.seenWell()
              ? ""
              : " No run or probe confirms this: somebody resolved it, or nothing checks it now.")
          + (notice.raiseUntold() ? " No earlier notification was delivered here." : "");
    }
    return switch (alert.trouble()) {
      case FAILED -> "The shop does not work as expected. Customers are affected.";
      case INCONCLUSIVE ->
          "The monitor could not tell whether customers can do this. The shop may be working.";
      case DEGRADED -> "Customers can do this, but it takes longer than its budget.";
      case FLAKY -> "It passed, but not on the first attempt. Some customers may be affected.";
      case UNDO_STUCK -> "An undo keeps failing. What the run created is still in the shop.";
      case OVERDUE -> "Runs start later than scheduled. Nothing checks the shop in the meantime.";
      case BROKEN_JOURNEYS -> "Journeys do not compile. An older version of them runs, or none.";
      case HEALTHCHECK_DOWN ->
          "A system behind the shop is down. The journeys show whether customers are affected.";
    };
  }

  private String state() {
    return switch (alert.trouble()) {
      case FAILED -> "failing";
      case INCONCLUSIVE -> "inconclusive";
      case DEGRADED -> "degraded";
      case FLAKY -> "flaky";
      case UNDO_STUCK -> "not undone";
      case OVERDUE -> "overdue";
      case BROKEN_JOURNEYS -> "not compiling";
      case HEALTHCHECK_DOWN -> "down";
    };
  }

  private static String host(String site) {
    try {
      String host = new URI(site).getHost();
      return host == null ? site : host;
    } catch (URISyntaxException e) {
      return site;
    }
  }
}
