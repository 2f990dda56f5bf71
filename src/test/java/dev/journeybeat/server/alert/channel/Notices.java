package dev.journeybeat.server.alert.channel;

import dev.journeybeat.result.Attempt;
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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notices to deliver. */
final class Notices {

  static final Instant TWO_PM = Instant.parse("2026-11-26T14:00:00Z");
  static final Instant CLEARED_AT = TWO_PM.plus(Duration.ofMinutes(12));

  private Notices() {}

  static Notification of(NotificationType news) {
    return of(AlertCondition.FAILED, news, "checkout: the cart is empty", null);
  }

  static Notification saying(String headline) {
    return of(AlertCondition.FAILED, NotificationType.RAISED, headline, null);
  }

  static Notification withRun(RunResult run) {
    return of(AlertCondition.FAILED, NotificationType.RAISED, "checkout: the cart is empty", run);
  }

  static Notification of(
      AlertCondition trouble, NotificationType news, String headline, @Nullable RunResult run) {
    boolean isOver = news == NotificationType.CLEARED;
    Alert alert =
        new Alert(
            "frankfurt-7",
            "shop",
            trouble,
            trouble.severity(),
            trouble == AlertCondition.BROKEN_JOURNEYS ? "" : "checkout",
            "frankfurt",
            headline,
            TWO_PM,
            TWO_PM.minus(Duration.ofMinutes(5)),
            TWO_PM.plusSeconds(30),
            isOver ? CLEARED_AT : null);
    Instant at = isOver ? CLEARED_AT.plusSeconds(5) : TWO_PM.plusSeconds(30);
    int number = isOver ? 2 : 1;
    return new Notification(
        "frankfurt-7-" + number, news, "https://shop.example", alert, at, false, true, run);
  }

  static Notification overUnseen() {
    Notification told = of(NotificationType.CLEARED);
    return new Notification(
        told.id(), told.news(), told.site(), told.alert(), told.at(), false, false, null);
  }

  static Notification untold() {
    Notification told = of(NotificationType.CLEARED);
    return new Notification(
        told.id(), told.news(), told.site(), told.alert(), told.at(), true, true, null);
  }

  static RunResult failed(@Nullable Path evidence, Step... steps) {
    Attempt attempt =
        new Attempt(
            1, Verdict.FAILED, List.of(steps), "found 5", Leg.DATABASE, Duration.ofSeconds(3));
    return new RunResult(
        new Run("run-1", "checkout", "frankfurt", "hb-1", TWO_PM, TWO_PM),
        List.of(attempt),
        List.of(),
        false,
        Duration.ofMillis(8_240),
        List.of(),
        evidence);
  }

  static Step step(String name, @Nullable String failure) {
    return new Step(
        name,
        failure == null ? StepStatus.PASSED : StepStatus.FAILED,
        Leg.DATABASE,
        TWO_PM,
        Duration.ofMillis(810),
        failure,
        null);
  }
}
