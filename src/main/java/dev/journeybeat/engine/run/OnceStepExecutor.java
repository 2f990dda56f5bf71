package dev.journeybeat.engine.run;

import dev.journeybeat.api.Action;
import dev.journeybeat.result.Durations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Executes once-only steps. It looks for the effect of an earlier attempt before it repeats the
 * action.
 */
final class OnceStepExecutor {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final RunScope scope;
  private final StepRecorder recorder;
  private final Clock clock;

  OnceStepExecutor(RunScope scope, StepRecorder recorder, Clock clock) {
    this.scope = scope;
    this.recorder = recorder;
    this.clock = clock;
  }

  <T> T perform(String name, Action<T> act, Action<Optional<T>> find) throws Exception {
    OnceSteps steps = scope.once();
    steps.begun(name);
    Optional<OnceSteps.Earlier> earlier = steps.earlier(name);
    Duration limit = scope.limits().step();
    T result =
        earlier.isEmpty()
            ? recorder.performOnce(name, limit, act)
            : recorder.performOnce(
                name,
                limit.plus(scope.policy().retries().gracePeriod()),
                () -> again(name, earlier.get(), act, find));
    steps.done(name);
    return result;
  }

  private <T> T again(
      String name, OnceSteps.Earlier earlier, Action<T> act, Action<Optional<T>> find)
      throws Exception {
    Duration settle = scope.policy().retries().gracePeriod();
    Optional<T> found = look(find, earlier.over().plus(settle));
    if (found.isPresent()) {
      recorder.skipped();
      return found.get();
    }
    if (earlier.done()) {
      throw new AssertionError(
          """
          effect of "%s" in attempt %d should be found again
            found:    nothing
            waited:   %s"""
              .formatted(name, earlier.attempt(), Durations.format(settle)));
    }
    scope.once().notFound();
    return act.perform();
  }

  private <T> Optional<T> look(Action<Optional<T>> find, Instant end) throws Exception {
    while (true) {
      Optional<T> found = find.perform();
      if (found.isPresent() || !clock.instant().isBefore(end) || !scope.pause().wait(LOOK_EVERY)) {
        return found;
      }
    }
  }
}
