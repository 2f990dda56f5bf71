package dev.journeybeat.server.web.api;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.history.runs.StoredStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named part of a journey.
 *
 * @param status {@code PASSED}, {@code FAILED}, {@code SKIPPED}, or {@code UNDER_WAY}
 * @param tookMillis {@code null} while the step is running
 * @param mailDeliveryMillis {@code null} if it received no e-mail
 */
record StepDto(
    String name,
    String status,
    Leg leg,
    Instant startedAt,
    @Nullable Long tookMillis,
    @Nullable String failure,
    @Nullable Long mailDeliveryMillis) {

  static StepDto of(Step step) {
    Duration delivery = step.mailDelivery();
    return new StepDto(
        step.name(),
        step.status().name(),
        step.leg(),
        step.startedAt(),
        step.took().toMillis(),
        step.failure(),
        delivery == null ? null : Long.valueOf(delivery.toMillis()));
  }

  static StepDto of(StoredStep stored) {
    Step step = stored.step();
    return stored.underWay()
        ? new StepDto(step.name(), "UNDER_WAY", step.leg(), step.startedAt(), null, null, null)
        : of(step);
  }

  static List<StepDto> undo(List<StoredStep> steps) {
    return steps.stream().filter(step -> step.part() == RunPhase.CLEANUP).map(StepDto::of).toList();
  }
}
