package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.journeys.JourneyClass;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The attempts of a run: one, and more while none has passed and retries are left. */
final class Attempts {

  private final RunScope scope;
  private final RunListener listener;
  private final Clock clock;
  private final Supplier<Optional<InconclusiveException>> reasonToEnd;
  private final Instant end;
  private final List<Attempt> attempts = new ArrayList<>();

  Attempts(
      RunScope scope,
      RunListener listener,
      Clock clock,
      Supplier<Optional<InconclusiveException>> reasonToEnd) {
    this.scope = scope;
    this.listener = listener;
    this.clock = clock;
    this.reasonToEnd = reasonToEnd;
    this.end = clock.instant().plus(scope.limits().run());
  }

  /** At least one, in order. */
  List<Attempt> perform(JourneyClass journey) {
    do {
      attempts.add(attempt(attempts.size() + 1, journey));
    } while (mayTryAgain() && pause());
    return attempts;
  }

  private Attempt attempt(int number, JourneyClass journey) {
    try {
      scope.once().newAttempt();
      listener.attemptStarted(scope.run(), number);
      Attempt attempt =
          new AttemptWalk(scope, number, listener, clock, reasonToEnd, end).perform(journey);
      listener.attemptEnded(scope.run(), attempt);
      return attempt;
    } catch (StoreException e) {
      return new Attempt(
          number, Verdict.INCONCLUSIVE, List.of(), FailureText.of(e), Leg.MONITOR, Duration.ZERO);
    }
  }

  private boolean mayTryAgain() {
    Retries retries = scope.policy().retries();
    Attempt last = attempts.get(attempts.size() - 1);
    return last.verdict() != Verdict.PASSED
        && attempts.size() <= retries.times()
        && clock.instant().plus(retries.delay()).isBefore(end)
        && scope.parts().store().isUsable()
        && reasonToEnd.get().isEmpty();
  }

  private boolean pause() {
    try {
      return scope.pause().wait(scope.policy().retries().delay()) && reasonToEnd.get().isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
