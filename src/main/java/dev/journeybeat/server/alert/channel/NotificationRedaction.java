package dev.journeybeat.server.alert.channel;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Masks the configuration's secrets in texts from the shop. */
final class NotificationRedaction {

  /** Masking shorter secrets would hide large parts of every message. */
  private static final int SHORTEST_SECRET = 4;

  private final SecretMask hidden;

  NotificationRedaction(Collection<String> secrets) {
    hidden =
        SecretMask.of(
            secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .map(Secret::new)
                .toList());
  }

  Notification of(Notification notice) {
    RunResult run = notice.run();
    return new Notification(
        notice.id(),
        notice.news(),
        notice.site(),
        alert(notice.alert()),
        notice.at(),
        notice.raiseUntold(),
        notice.seenWell(),
        run == null ? null : run(run));
  }

  private Alert alert(Alert alert) {
    return new Alert(
        alert.id(),
        alert.policy(),
        alert.trouble(),
        alert.severity(),
        alert.subject(),
        alert.locations(),
        hidden.in(alert.headline()),
        alert.since(),
        alert.lastWell(),
        alert.raisedAt(),
        alert.clearedAt());
  }

  private RunResult run(RunResult run) {
    return new RunResult(
        run.run(),
        run.attempts().stream().map(this::attempt).toList(),
        steps(run.undo()),
        run.degraded(),
        run.took(),
        run.healthchecks().stream().map(this::healthcheck).toList(),
        run.evidence());
  }

  private Attempt attempt(Attempt attempt) {
    return new Attempt(
        attempt.number(),
        attempt.verdict(),
        steps(attempt.steps()),
        shown(attempt.failure()),
        attempt.leg(),
        attempt.walked());
  }

  private List<Step> steps(List<Step> steps) {
    return steps.stream()
        .map(
            step ->
                new Step(
                    hidden.in(step.name()),
                    step.status(),
                    step.leg(),
                    step.startedAt(),
                    step.took(),
                    shown(step.failure()),
                    step.mailDelivery()))
        .toList();
  }

  private HealthcheckResult healthcheck(HealthcheckResult check) {
    return new HealthcheckResult(
        check.name(),
        check.state(),
        hidden.in(check.reason()),
        check.latency(),
        check.lookedAt(),
        check.since());
  }

  private @Nullable String shown(@Nullable String text) {
    return text == null ? null : hidden.in(text);
  }
}
