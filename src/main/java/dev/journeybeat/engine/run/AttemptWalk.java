package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Journey;
import dev.journeybeat.api.JourneyContext;
import dev.journeybeat.engine.journeys.JourneyClass;
import dev.journeybeat.engine.run.StepRecorder.Failure;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One attempt: setup, then the journey. */
final class AttemptWalk {

  private final RunScope scope;
  private final RunListener listener;
  private final Clock clock;
  private final int number;
  private final Supplier<Optional<InconclusiveException>> reasonToEnd;
  private final Instant end;
  private Duration walked = Duration.ZERO;
  private final List<Step> steps = new ArrayList<>();

  /**
   * @param end when all steps must have finished
   */
  AttemptWalk(
      RunScope scope,
      int number,
      RunListener listener,
      Clock clock,
      Supplier<Optional<InconclusiveException>> reasonToEnd,
      Instant end) {
    this.scope = scope;
    this.number = number;
    this.listener = listener;
    this.clock = clock;
    this.reasonToEnd = reasonToEnd;
    this.end = end;
  }

  Attempt perform(JourneyClass journeyClass) {
    Failure failure = new NetworkClassifier(scope.parts()).of(walk(journeyClass));
    return failure == null
        ? new Attempt(number, Verdict.PASSED, steps, null, null, walked)
        : new Attempt(
            number,
            VerdictRules.verdict(failure.cause()),
            steps,
            failure.text(),
            failure.leg(),
            walked);
  }

  private @Nullable Failure walk(JourneyClass journeyClass) {
    Journey journey;
    try {
      journey = journeyClass.create();
    } catch (RuntimeException e) {
      return ours(e);
    }
    boolean prepares = prepares(journey);
    if (prepares) {
      listener.phaseStarted(scope.run(), RunPhase.SETUP);
      PhaseOutcome prepared = phase("prepare", true, journey, journey::prepare);
      steps.addAll(prepared.stepsOr("clean up after earlier runs", scope.run(), listener));
      if (!prepared.passed()) {
        return prepared.failure();
      }
    }
    listener.phaseStarted(scope.run(), RunPhase.JOURNEY);
    PhaseOutcome outcome = phase("walk", !prepares, journey, journey::walk);
    walked = outcome.took();
    if (outcome.passed() && outcome.steps().isEmpty()) {
      return ours(
          new InconclusiveException(
              "journey %s has no steps; add them with visit.step(\"…\", …)"
                  .formatted(journeyClass.name())));
    }
    steps.addAll(outcome.stepsOr("outside the steps", scope.run(), listener));
    return outcome.failure();
  }

  private Failure ours(RuntimeException e) {
    return new Failure(e, Leg.MONITOR, scope.parts().evidence().redact(FailureText.of(e)));
  }

  private PhaseOutcome phase(String name, boolean first, Journey journey, Phase.Code code) {
    Phase phase =
        new Phase(
                number == 1 ? name : "attempt %d %s".formatted(number, name),
                scope,
                listener,
                clock)
            .withClassesOf(journey)
            .until(reasonToEnd);
    // The browser of the earlier attempt may have caused its failure.
    return (first && number > 1 ? phase.inNewBrowser() : phase)
        .perform(Duration.between(clock.instant(), end), code);
  }

  /** An empty setup does not need a browser context. */
  private static boolean prepares(Journey journey) {
    try {
      return journey.getClass().getMethod("prepare", JourneyContext.class).getDeclaringClass()
          != Journey.class;
    } catch (NoSuchMethodException e) {
      throw new LinkageError("Journey without prepare", e);
    }
  }
}
