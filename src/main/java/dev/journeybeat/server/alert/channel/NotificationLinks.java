package dev.journeybeat.server.alert.channel;

import dev.journeybeat.result.Durations;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.TextLimits;
import dev.journeybeat.server.alert.channel.Message.Fact;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The labelled facts of a notification: times, subject, location and run. */
final class NotificationLinks {

  private static final int LONGEST = 300;

  private final Notification notice;
  private final AlertTimes moments;
  private final List<Fact> facts = new ArrayList<>();

  private NotificationLinks(Notification notice, AlertTimes moments) {
    this.notice = notice;
    this.moments = moments;
  }

  static List<Fact> of(Notification notice, AlertTimes moments) {
    NotificationLinks facts = new NotificationLinks(notice, moments);
    notice
        .aboutRun()
        .map(RunResult::evidence)
        .ifPresent(folder -> facts.add("Evidence", folder.toString()));
    facts.times();
    facts.alert();
    notice.aboutRun().ifPresent(facts::run);
    return List.copyOf(facts.facts);
  }

  private void times() {
    Alert alert = notice.alert();
    Instant since = alert.since();
    if (notice.news() == NotificationType.CLEARED) {
      Instant end = alert.clearedAt() == null ? notice.at() : alert.clearedAt();
      add("Lasted", AlertTimes.between(since, end));
      add("From", moments.at(since));
      add("To", moments.at(end));
      return;
    }
    add("Since", "%s, for %s".formatted(moments.at(since), AlertTimes.between(since, notice.at())));
    Instant well = alert.lastWell();
    add(
        "Last OK",
        well == null
            ? "unknown"
            : "%s, %s before".formatted(moments.at(well), AlertTimes.between(well, since)));
  }

  private void alert() {
    Alert alert = notice.alert();
    if (!alert.subject().isBlank()) {
      add(
          alert.trouble() == AlertCondition.HEALTHCHECK_DOWN ? "Healthcheck" : "Journey",
          alert.subject());
    }
    add("Shop", notice.site());
    if (!alert.locations().isBlank()) {
      add("Locations", alert.locations());
    }
    add("Alert", "%s, %s, by %s".formatted(alert.trouble(), alert.severity(), alert.policy()));
  }

  private void run(RunResult result) {
    add("Run", "%s, token %s".formatted(result.run().id(), result.run().token()));
    add("Fired", moments.at(result.run().firedAt()));
    int attempts = result.attempts().size();
    add(
        "Took",
        Durations.format(result.took())
            + (attempts == 1 ? "" : " in %d attempts".formatted(attempts)));
    if (result.leftSomethingBehind()) {
      add("Not undone", "an undo of this run failed, and its effect is still in the shop");
    }
  }

  private void add(String label, String text) {
    facts.add(new Fact(label, TextLimits.one(text, LONGEST)));
  }
}
