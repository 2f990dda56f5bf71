package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.DatabaseSettings;
import dev.journeybeat.engine.check.ProbeText;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The state of one healthcheck. One probe runs at a time, and concurrent callers share its result.
 * Safe to share between threads.
 */
final class HealthcheckState {

  /**
   * The terms of a healthcheck.
   *
   * @param interval the interval between probes; additional probes do not make it fail sooner
   * @param failureThreshold the number of failed probes in a row that makes it down
   */
  record Terms(
      String name, Probe probe, Duration interval, Duration timeout, int failureThreshold) {}

  private final Terms terms;
  private final Function<String, DatabaseSettings> databases;
  private final ProbeExecutor executor;
  private final Consumer<HealthcheckResult> listener;
  private final Clock clock;

  private ProbeExecutor.@Nullable Begun begun;
  private @Nullable CompletableFuture<HealthcheckResult> underWay;
  private @Nullable HealthcheckResult last;
  private int failuresInARow;
  private Instant lastCounted = Instant.EPOCH;

  HealthcheckState(
      Terms terms,
      Function<String, DatabaseSettings> databases,
      ProbeExecutor executor,
      Consumer<HealthcheckResult> listener,
      Clock clock) {
    this.terms = terms;
    this.databases = databases;
    this.executor = executor;
    this.listener = listener;
    this.clock = clock;
  }

  /** Starts a probe, or joins the running one. */
  synchronized CompletableFuture<HealthcheckResult> look() {
    if (underWay != null && !underWay.isDone()) {
      return underWay;
    }
    if (begun != null && !begun.over().isDone()) {
      return CompletableFuture.completedFuture(conclude(stuck()));
    }
    begun =
        executor.begin(
            terms.probe(),
            new ProbeAttempt(new OpenResources(), terms.timeout(), databases, clock));
    underWay = begun.outcome().thenApply(this::conclude);
    return underWay;
  }

  /** Returns the last result if it is recent enough; otherwise starts a probe. */
  CompletableFuture<HealthcheckResult> recent(Duration maxAge) {
    HealthcheckResult known = last();
    boolean isRecent = known != null && !known.lookedAt().plus(maxAge).isBefore(clock.instant());
    return isRecent ? CompletableFuture.completedFuture(known) : look();
  }

  /** The same with a timeout. After it, the result is a failure. */
  CompletableFuture<HealthcheckResult> recent(Duration maxAge, Duration maxWait) {
    CompletableFuture<HealthcheckResult> recent = recent(maxAge);
    return recent.isDone()
        ? recent
        : recent
            .copy()
            .completeOnTimeout(unanswered(maxWait), maxWait.toMillis(), TimeUnit.MILLISECONDS);
  }

  synchronized @Nullable HealthcheckResult last() {
    return last;
  }

  /** Restores the result of an earlier process. */
  synchronized void remember(HealthcheckResult earlier) {
    if (last == null) {
      last = earlier;
      failuresInARow = earlier.state() == HealthState.DOWN ? terms.failureThreshold() : 0;
    }
  }

  /** The result for a caller after its timeout. The probe continues, and its result counts. */
  private synchronized HealthcheckResult unanswered(Duration maxWait) {
    Instant now = clock.instant();
    boolean isUnwell = last != null && !last.isWell();
    return new HealthcheckResult(
        terms.name(),
        last != null && last.state() == HealthState.DOWN ? HealthState.DOWN : HealthState.FAILING,
        "no answer within " + ProbeText.duration(maxWait),
        maxWait,
        now,
        last != null && isUnwell ? last.since() : now);
  }

  private void count(ProbeExecutor.Outcome outcome) {
    Duration sinceCounted = Duration.between(lastCounted, outcome.begunAt());
    if (outcome.well()) {
      failuresInARow = 0;
    } else if (failuresInARow == 0 || sinceCounted.compareTo(terms.interval().dividedBy(2)) >= 0) {
      failuresInARow++;
      lastCounted = outcome.begunAt();
    }
  }

  private ProbeExecutor.Outcome stuck() {
    return new ProbeExecutor.Outcome(
        false, "the previous probe hangs and can't be stopped", Duration.ZERO, clock.instant());
  }

  private HealthcheckResult conclude(ProbeExecutor.Outcome outcome) {
    HealthcheckResult result = next(outcome);
    listener.accept(result);
    return result;
  }

  private synchronized HealthcheckResult next(ProbeExecutor.Outcome outcome) {
    count(outcome);
    HealthState state = HealthState.UP;
    if (!outcome.well()) {
      state = failuresInARow >= terms.failureThreshold() ? HealthState.DOWN : HealthState.FAILING;
    }
    boolean goesOn = last != null && last.isWell() == outcome.well();
    Instant since = last != null && goesOn ? last.since() : outcome.begunAt();
    last =
        new HealthcheckResult(
            terms.name(), state, outcome.reason(), outcome.latency(), outcome.begunAt(), since);
    return last;
  }
}
