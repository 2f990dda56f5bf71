package dev.journeybeat.server.web.api;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.FailureCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Summary of a finished run.
 *
 * @param tookMillis duration from start to verdict, including cleanup
 * @param walkedMillis duration of the journey itself
 * @param broke {@code null} if it passed
 * @param href address of the complete run
 */
record ArchivedRunDto(
    String run,
    Instant firedAt,
    Instant startedAt,
    Verdict verdict,
    boolean degraded,
    boolean flaky,
    long tookMillis,
    long walkedMillis,
    @Nullable BreakageAnswer broke,
    String href) {

  /** Why a run did not pass; {@code step} is {@code null} if none failed. */
  record BreakageAnswer(@Nullable String step, Leg leg, String failure) {}

  static ArchivedRunDto of(ArchivedRun past) {
    FailureCause breakage = past.breakage();
    return new ArchivedRunDto(
        past.run().id(),
        past.run().firedAt(),
        past.run().startedAt(),
        past.verdict(),
        past.degraded(),
        past.flaky(),
        past.took().toMillis(),
        past.walked().toMillis(),
        breakage == null
            ? null
            : new BreakageAnswer(breakage.step(), breakage.leg(), breakage.failure()),
        ApiPaths.run(past.run().id()));
  }
}
