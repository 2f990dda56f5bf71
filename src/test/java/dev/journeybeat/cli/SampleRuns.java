package dev.journeybeat.cli;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs to show. */
final class SampleRuns {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private SampleRuns() {}

  static Run run(String id) {
    return new Run(id, "checkout", "here", "hb-" + id, NOON, NOON);
  }

  static Step passed(String name) {
    return step(name, StepStatus.PASSED, Leg.BROWSER, null, null);
  }

  static Step failed(String name, String failure) {
    return step(name, StepStatus.FAILED, Leg.DATABASE, failure, null);
  }

  static Step mail(String name, Duration delivery) {
    return step(name, StepStatus.PASSED, Leg.MAIL, null, delivery);
  }

  static RunResult passed(Run run, Step... steps) {
    return new RunResult(
        run,
        List.of(new Attempt(1, Verdict.PASSED, List.of(steps), null, null, Duration.ZERO)),
        List.of(passed("cancel orders")),
        false,
        Duration.ofMillis(8_240),
        List.of(),
        null);
  }

  static RunResult failed(Run run, String failure, Step... steps) {
    return new RunResult(
        run,
        List.of(
            new Attempt(1, Verdict.FAILED, List.of(steps), failure, Leg.DATABASE, Duration.ZERO)),
        List.of(),
        false,
        Duration.ofMillis(8_240),
        List.of(),
        Path.of("data/evidence/7"));
  }

  static RunResult inconclusive(Run run, String failure) {
    return new RunResult(
        run,
        List.of(
            new Attempt(1, Verdict.INCONCLUSIVE, List.of(), failure, Leg.MONITOR, Duration.ZERO)),
        List.of(),
        false,
        Duration.ofMillis(30),
        List.of(),
        null);
  }

  private static Step step(
      String name,
      StepStatus status,
      Leg leg,
      @Nullable String failure,
      @Nullable Duration delivery) {
    return new Step(name, status, leg, NOON, Duration.ofMillis(810), failure, delivery);
  }
}
