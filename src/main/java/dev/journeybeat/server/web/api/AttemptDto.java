package dev.journeybeat.server.web.api;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.runs.StoredStep;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a run.
 *
 * @param verdict {@code null} while the run is in progress
 * @param steps steps of the setup first
 */
record AttemptDto(
    int number,
    @Nullable Verdict verdict,
    @Nullable Leg leg,
    @Nullable String failure,
    List<StepDto> steps) {

  static AttemptDto of(Attempt attempt) {
    return new AttemptDto(
        attempt.number(),
        attempt.verdict(),
        attempt.leg(),
        attempt.failure(),
        attempt.steps().stream().map(StepDto::of).toList());
  }

  /** Attempts of a run in progress, with the known steps. */
  static List<AttemptDto> underWay(List<StoredStep> steps) {
    return steps.stream()
        .filter(step -> step.part() != RunPhase.CLEANUP)
        .collect(Collectors.groupingBy(StoredStep::attempt, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            attempt ->
                new AttemptDto(
                    attempt.getKey(),
                    null,
                    null,
                    null,
                    attempt.getValue().stream().map(StepDto::of).toList()))
        .toList();
  }
}
