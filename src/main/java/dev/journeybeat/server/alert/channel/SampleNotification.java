package dev.journeybeat.server.alert.channel;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sample notifications of a fictional checkout that received no e-mail, to test channels. */
public final class SampleNotification {

  private static final Duration LASTED = Duration.ofMinutes(6);
  private static final Instant ANY_TIME = Instant.parse("2026-11-26T13:03:10Z");
  private static final String ANY_SITE = "https://shop.example";
  private static final String BROKEN = "no order e-mail within 2 min (order HB-10042 was placed)";

  private static final String FAILURE =
      """
      order e-mail should arrive in INBOX of heartbeat@shop.example
        expected: subject contains "HB-10042"
        found:    2 new e-mails: "Welcome!", "Your weekly spoons"
        waited:   2 min\
      """;

  private final String site;
  private final String id;
  private final String subject;
  private final String headline;
  private final Instant since;

  private SampleNotification(
      String site, String id, String subject, String headline, Instant since) {
    this.site = site;
    this.id = id;
    this.subject = subject;
    this.headline = headline;
    this.since = since;
  }

  /**
   * The notifications that test a channel: one raises an alert and one resolves it, so that no
   * alert stays open. Both say that they are a test.
   *
   * @param now also identifies the test
   */
  public static List<Notification> test(String site, Instant now) {
    SampleNotification sample =
        new SampleNotification(
            site,
            "test-" + now.toEpochMilli(),
            "a test",
            "This is a test, nothing is wrong. checkout: " + BROKEN,
            now.minus(LASTED));
    return List.of(
        sample.notice(AlertCondition.FAILED, NotificationType.RAISED, sample.run(Verdict.FAILED)),
        sample.notice(AlertCondition.FAILED, NotificationType.CLEARED, sample.run(Verdict.PASSED)));
  }

  static Notification of(AlertCondition trouble, NotificationType news) {
    SampleNotification sample = any();
    Verdict verdict = news == NotificationType.CLEARED ? Verdict.PASSED : Verdict.FAILED;
    return sample.notice(trouble, news, sample.run(verdict));
  }

  static Notification withoutRun(AlertCondition trouble, NotificationType news) {
    return any().notice(trouble, news, null);
  }

  private static SampleNotification any() {
    return new SampleNotification(ANY_SITE, "sample", "checkout", "checkout: " + BROKEN, ANY_TIME);
  }

  private Notification notice(
      AlertCondition trouble, NotificationType news, @Nullable RunResult run) {
    boolean isOver = news == NotificationType.CLEARED;
    Instant at = since.plus(LASTED);
    Alert alert =
        new Alert(
            id,
            "test",
            trouble,
            trouble.severity(),
            subject,
            "here",
            headline,
            since,
            since.minus(Duration.ofMinutes(5)),
            since.plusSeconds(30),
            isOver ? at : null);
    return new Notification(id + (isOver ? "-2" : "-1"), news, site, alert, at, false, true, run);
  }

  private RunResult run(Verdict verdict) {
    boolean failed = verdict != Verdict.PASSED;
    List<Step> steps = new ArrayList<>();
    steps.add(step("open the shop", 234, null));
    steps.add(step("log in", 505, null));
    steps.add(step("add the heartbeat spoon", 355, null));
    steps.add(step("go to checkout", 288, null));
    steps.add(step("place the order", 1_700, null));
    steps.add(step("receive the order e-mail", failed ? 120_000 : 340, failed ? FAILURE : null));
    Attempt attempt =
        new Attempt(
            1,
            verdict,
            steps,
            failed ? FAILURE : null,
            failed ? Leg.MAIL : null,
            Duration.ofSeconds(failed ? 124 : 4));
    HealthcheckResult mailOut =
        new HealthcheckResult(
            "mail-out", HealthState.DOWN, "connection refused", Duration.ofMillis(2), since, since);
    return new RunResult(
        new Run("20261126-140310-z8vekp", "checkout", "here", "hb-z8vekp", since, since),
        List.of(attempt),
        List.of(step("cancel HB-10042", 480, null)),
        false,
        Duration.ofMillis(failed ? 127_300 : 6_100),
        failed ? List.of(mailOut) : List.of(),
        null);
  }

  private Step step(String name, long millis, @Nullable String failure) {
    return new Step(
        name,
        failure == null ? StepStatus.PASSED : StepStatus.FAILED,
        name.contains("e-mail") ? Leg.MAIL : Leg.BROWSER,
        since,
        Duration.ofMillis(millis),
        failure,
        null);
  }
}
