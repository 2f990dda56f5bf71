package dev.journeybeat.server.history;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs to store. */
public final class Stories {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Stories() {}

  /** Runs of other ids have other moments. */
  public static Run run(String id) {
    return run(id, NOON.plusSeconds(id.hashCode()));
  }

  static Run run(String id, Instant firedAt) {
    return new Run(id, "checkout", "here", "hb-" + id, firedAt, NOON.plusMillis(3));
  }

  static Step passed(String name, int second) {
    return step(name, second, StepStatus.PASSED, Leg.BROWSER, null, null);
  }

  static Step failed(String name, int second, String failure) {
    return step(name, second, StepStatus.FAILED, Leg.DATABASE, failure, null);
  }

  static Step step(
      String name,
      int second,
      StepStatus status,
      Leg leg,
      @Nullable String failure,
      @Nullable Duration delivery) {
    return new Step(
        name, status, leg, NOON.plusSeconds(second), Duration.ofMillis(810), failure, delivery);
  }

  static Attempt passedAttempt(int number, Step... steps) {
    return new Attempt(
        number, Verdict.PASSED, List.of(steps), null, null, Duration.ofMillis(4_100));
  }

  static Attempt failedAttempt(int number, String failure, Step... steps) {
    return new Attempt(
        number, Verdict.FAILED, List.of(steps), failure, Leg.DATABASE, Duration.ofMillis(900));
  }

  public static RunResult passed(Run run, Step... steps) {
    return new RunResult(
        run,
        List.of(passedAttempt(1, steps)),
        List.of(),
        false,
        Duration.ofMillis(8_240),
        List.of(),
        null);
  }

  static void begin(RunListener record, Run run, String step, int second) {
    record.stepStarted(run, new BegunStep(step, NOON.plusSeconds(second), false));
  }

  static void tell(RunListener record, Run run, Step... steps) {
    for (Step step : steps) {
      record.stepStarted(run, new BegunStep(step.name(), step.startedAt(), false));
      record.stepEnded(run, step);
    }
  }
}
