package dev.journeybeat.engine.check;

import dev.journeybeat.api.InconclusiveException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Repeats a check until it succeeds or its timeout ends. Safe to share between threads.
 *
 * @param closing completes when the monitor stops
 */
record Awaiting(Clock clock, Duration pollEvery, CountDownLatch closing) {

  /**
   * Returns the first value that meets the expectation.
   *
   * @throws AssertionError with the last observation, at the timeout
   */
  <T> T until(
      Expectation<? super T> expected,
      Duration timeout,
      Subject subject,
      Supplier<Observation<T>> look) {
    Instant begun = clock.instant();
    while (true) {
      Observation<T> sight = judged(look.get(), expected);
      T seen = sight.seen();
      if (seen != null) {
        return seen;
      }
      Duration waited = Duration.between(begun, clock.instant());
      Duration left = timeout.minus(waited);
      if (!sight.mayChange() || left.isNegative() || left.isZero()) {
        throw subject.failure(expected.description(), sight, ProbeText.duration(waited));
      }
      pause(left.compareTo(pollEvery) < 0 ? left : pollEvery);
    }
  }

  /** The same observation, without a value if it does not meet the expectation. */
  private static <T> Observation<T> judged(Observation<T> sight, Expectation<? super T> expected) {
    T seen = sight.seen();
    try {
      return seen == null || expected.test().test(seen)
          ? sight
          : new Observation<>(null, sight.words(), null, true);
    } catch (InconclusiveException e) {
      throw e;
    } catch (RuntimeException | AssertionError e) {
      // A check that reads the first row fails while there is none.
      String words = sight.words();
      return Observation.ofTrouble(
          words.equals(e.getMessage()) ? words : "%s (%s)".formatted(words, e), e);
    }
  }

  private void pause(Duration pause) {
    try {
      if (closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new InconclusiveException("the monitor stopped during a check");
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Restores the interrupt flag of the run's thread, so that the run ends. */
  static InconclusiveException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new InconclusiveException("the run was ended during a check", e);
  }
}
