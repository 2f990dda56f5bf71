package dev.journeybeat.server.trace;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The attributes of spans. */
final class SpanAttributes {

  private SpanAttributes() {}

  static AttributesBuilder of(RunResult result, String site) {
    AttributesBuilder attributes =
        Attributes.builder()
            .put("journeybeat.site", site)
            .put("journeybeat.location", result.run().location())
            .put("journeybeat.token", result.run().token())
            .put("journeybeat.verdict", word(result.verdict()))
            .put("journeybeat.flaky", result.flaky())
            .put("journeybeat.degraded", result.degraded())
            .put("journeybeat.left_behind", result.leftSomethingBehind());
    String[] unwell = result.unwell().stream().map(HealthcheckResult::name).toArray(String[]::new);
    if (unwell.length > 0) {
      attributes.put("journeybeat.healthchecks.unwell", unwell);
    }
    return failed(attributes, result.failure());
  }

  static AttributesBuilder of(Attempt attempt) {
    AttributesBuilder attributes =
        Attributes.builder()
            .put("journeybeat.attempt", attempt.number())
            .put("journeybeat.verdict", word(attempt.verdict()))
            .put("journeybeat.walk.seconds", seconds(attempt.walked()));
    if (attempt.leg() != null) {
      attributes.put("journeybeat.leg", word(attempt.leg()));
    }
    return failed(attributes, attempt.failure());
  }

  static AttributesBuilder of(Step step, boolean onceOnly) {
    AttributesBuilder attributes =
        Attributes.builder()
            .put("journeybeat.step", step.name())
            .put("journeybeat.status", word(step.status()))
            .put("journeybeat.leg", word(step.leg()))
            .put("journeybeat.once_only", onceOnly);
    if (step.mailDelivery() != null) {
      attributes.put("journeybeat.mail.delivery.seconds", seconds(step.mailDelivery()));
    }
    return attributes;
  }

  private static AttributesBuilder failed(AttributesBuilder attributes, @Nullable String failure) {
    return failure == null ? attributes : attributes.put("journeybeat.failure", failure);
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}
