package dev.journeybeat.runner;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Journey;
import dev.journeybeat.api.Surroundings;
import dev.journeybeat.journeys.JourneyClass;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPart;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.runner.StepRecorder.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One attempt: the preparation, then the journey. */
final class AttemptWalk {

  private final RunScope scope;
  private final RunListener listener;
  private final Clock clock;
  private final BooleanSupplier stopping;
  private final List<Step> steps = new ArrayList<>();

  AttemptWalk(RunScope scope, RunListener listener, Clock clock, BooleanSupplier stopping) {
    this.scope = scope;
    this.listener = listener;
    this.clock = clock;
    this.stopping = stopping;
  }

  Attempt perform(JourneyClass journeyClass) {
    Failure failure = walk(journeyClass);
    return failure == null
        ? new Attempt(1, Verdict.PASSED, steps, null, null)
        : new Attempt(
            1, VerdictRules.verdict(failure.cause()), steps, failure.text(), failure.leg());
  }

  private @Nullable Failure walk(JourneyClass journeyClass) {
    Journey journey;
    try {
      journey = journeyClass.create();
    } catch (RuntimeException e) {
      return ours(e);
    }
    if (prepares(journey)) {
      listener.partStarted(scope.run(), RunPart.PREPARATION);
      PhaseOutcome prepared = phase("prepare", journey, journey::prepare);
      steps.addAll(prepared.stepsOr("put right what earlier runs left"));
      if (!prepared.passed()) {
        return prepared.failure();
      }
    }
    listener.partStarted(scope.run(), RunPart.WALK);
    PhaseOutcome walked = phase("walk", journey, journey::walk);
    if (walked.passed() && walked.steps().isEmpty()) {
      return ours(
          new InconclusiveException(
              "journey %s has no step; a journey is made of visit.step(\"…\", …)"
                  .formatted(journeyClass.name())));
    }
    steps.addAll(walked.stepsOr("outside of the steps"));
    return walked.failure();
  }

  private static Failure ours(RuntimeException e) {
    return new Failure(e, Leg.MONITOR, FailureText.of(e));
  }

  private PhaseOutcome phase(String name, Journey journey, Phase.Code code) {
    Instant end = scope.run().startedAt().plus(scope.limits().run());
    return new Phase(name, scope, listener, clock)
        .withClassesOf(journey)
        .until(stopping)
        .perform(Duration.between(clock.instant(), end), code);
  }

  /** A preparation that does nothing need not cost a browser context. */
  private static boolean prepares(Journey journey) {
    try {
      return journey.getClass().getMethod("prepare", Surroundings.class).getDeclaringClass()
          != Journey.class;
    } catch (NoSuchMethodException e) {
      throw new LinkageError("Journey without prepare", e);
    }
  }
}
