package dev.journeybeat.server.trace;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status of a span. {@code ERROR} means a failure of the shop, because people count errors for
 * that. {@code OK} means passed. An inconclusive result is neither.
 */
final class SpanStatus {

  private SpanStatus() {}

  static StatusData of(Attempt attempt) {
    return switch (attempt.verdict()) {
      case PASSED -> StatusData.ok();
      case FAILED -> error(attempt.failure());
      case INCONCLUSIVE -> StatusData.unset();
    };
  }

  /** The status of a step of this attempt. */
  static StatusData of(Step step, Attempt attempt) {
    return step.status() == StepStatus.FAILED && attempt.verdict() == Verdict.INCONCLUSIVE
        ? StatusData.unset()
        : of(step);
  }

  /** The status of an undo step, which has no verdict. */
  static StatusData of(Step step) {
    return switch (step.status()) {
      case PASSED -> StatusData.ok();
      case FAILED -> step.leg() == Leg.MONITOR ? StatusData.unset() : error(step.failure());
      case SKIPPED -> StatusData.unset();
    };
  }

  static StatusData ofUndo(List<Step> steps) {
    Optional<Step> failed =
        steps.stream().filter(step -> step.status() == StepStatus.FAILED).findFirst();
    return failed.map(SpanStatus::of).orElse(StatusData.ok());
  }

  /** Uses only the first line, because lists have room for one. */
  private static StatusData error(@Nullable String failure) {
    return StatusData.create(
        StatusCode.ERROR, failure == null ? "" : failure.lines().findFirst().orElse(""));
  }
}
