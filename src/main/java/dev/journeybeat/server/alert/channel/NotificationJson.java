package dev.journeybeat.server.alert.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.alert.model.Alert;
import dev.journeybeat.server.alert.model.Notification;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A notification as JSON: durations in milliseconds, times in ISO 8601, {@code null} for missing
 * values. New versions only add keys.
 */
final class NotificationJson {

  private static final int VERSION = 1;

  private NotificationJson() {}

  static ObjectNode of(Notification notice, Message message) {
    ObjectNode node =
        object()
            .put("version", VERSION)
            .put("id", notice.id())
            .put("news", news(notice))
            .put("title", message.title())
            .put("meaning", message.meaning())
            .put("site", notice.site())
            .put("at", notice.at().toString())
            .put("raiseUntold", notice.raiseUntold());
    node.set("alert", alert(notice.alert()));
    node.set("run", notice.run() == null ? null : run(notice.run()));
    return node;
  }

  /** {@code raised}, {@code reminder}, {@code escalated} or {@code cleared}. */
  static String news(Notification notice) {
    return lower(notice.news());
  }

  private static ObjectNode alert(Alert alert) {
    return object()
        .put("id", alert.id())
        .put("policy", alert.policy())
        .put("trouble", alert.trouble().toString())
        .put("severity", alert.severity().toString())
        .put("subject", alert.subject())
        .put("locations", alert.locations())
        .put("headline", alert.headline())
        .put("since", alert.since().toString())
        .put("lastWell", moment(alert.lastWell()))
        .put("raisedAt", alert.raisedAt().toString())
        .put("clearedAt", moment(alert.clearedAt()));
  }

  private static ObjectNode run(RunResult result) {
    ObjectNode run =
        object()
            .put("id", result.run().id())
            .put("journey", result.run().journey())
            .put("location", result.run().location())
            .put("token", result.run().token())
            .put("firedAt", result.run().firedAt().toString())
            .put("startedAt", result.run().startedAt().toString())
            .put("tookMillis", result.took().toMillis())
            .put("verdict", lower(result.verdict()))
            .put("failure", result.failure())
            .put("flaky", result.flaky())
            .put("degraded", result.degraded())
            .put("leftSomethingBehind", result.leftSomethingBehind())
            .put("evidence", result.evidence() == null ? null : result.evidence().toString());
    ArrayNode attempts = run.putArray("attempts");
    result.attempts().forEach(attempt -> attempts.add(attempt(attempt)));
    run.set("undo", steps(result.undo()));
    ArrayNode healthchecks = run.putArray("healthchecks");
    result.healthchecks().forEach(check -> healthchecks.add(healthcheck(check)));
    return run;
  }

  private static ObjectNode attempt(Attempt attempt) {
    ObjectNode node =
        object()
            .put("number", attempt.number())
            .put("verdict", lower(attempt.verdict()))
            .put("leg", attempt.leg() == null ? null : lower(attempt.leg()))
            .put("failure", attempt.failure());
    node.set("steps", steps(attempt.steps()));
    return node;
  }

  private static ArrayNode steps(List<Step> steps) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    for (Step step : steps) {
      nodes
          .addObject()
          .put("name", step.name())
          .put("status", lower(step.status()))
          .put("leg", lower(step.leg()))
          .put("startedAt", step.startedAt().toString())
          .put("tookMillis", step.took().toMillis())
          .put("failure", step.failure());
    }
    return nodes;
  }

  private static ObjectNode healthcheck(HealthcheckResult check) {
    return object()
        .put("name", check.name())
        .put("state", lower(check.state()))
        .put("reason", check.reason())
        .put("since", check.since().toString());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static @Nullable String moment(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
