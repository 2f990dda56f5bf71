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

/** What a notice says before all else, so that a glance at a phone is enough. */
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
              ? "%s Was %s, is %s: %s"
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
      case CLEARED -> isWell() ? "Well again" : "Over";
    };
  }

  /** So said of a shop only that was seen so; whoever can tell again may have seen it broken. */
  private boolean isWell() {
    return alert.trouble() == AlertCondition.FAILED && notice.seenWell();
  }

  /**
   * Never says more than its journey and shop: mail programs keep together what is called alike.
   */
  String thread() {
    String subject = alert.subject().isBlank() ? "the monitor" : alert.subject();
    return TextLimits.one("%s at %s".formatted(subject, host(notice.site())), LONGEST);
  }

  String meaning() {
    if (notice.news() == NotificationType.CLEARED) {
      Instant end = alert.clearedAt() == null ? notice.at() : alert.clearedAt();
      String over = "It lasted %s and is over.".formatted(AlertTimes.between(alert.since(), end));
      return over
          + (notice.seenWell()
              ? ""
              : " Nobody has seen that: it was cleared by hand, or is not looked at any more.")
          + (notice.raiseUntold() ? " Nobody could be told here before." : "");
    }
    return switch (alert.trouble()) {
      case FAILED -> "The shop does not do what it should: customers meet this, too.";
      case INCONCLUSIVE ->
          "The monitor could not tell whether customers can do this. The shop may be well.";
      case DEGRADED -> "Customers can do this, but it takes longer than it should.";
      case FLAKY -> "It passed, but not on the first attempt: some customers may meet this.";
      case UNDO_STUCK -> "What a run did in the shop could not be put right and is still there.";
      case OVERDUE -> "Runs begin later than they should: nobody looks in the meantime.";
      case BROKEN_JOURNEYS -> "Journeys do not compile: an older version of them runs, or none.";
      case HEALTHCHECK_DOWN ->
          "A part behind the shop is down. Whether customers feel it, the journeys tell.";
    };
  }

  private String state() {
    return switch (alert.trouble()) {
      case FAILED -> "broken";
      case INCONCLUSIVE -> "blind";
      case DEGRADED -> "slow";
      case FLAKY -> "flaky";
      case UNDO_STUCK -> "not put right";
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
