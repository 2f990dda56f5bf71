package dev.journeybeat.server.web.api;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.FailureCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run that has its verdict, in short.
 *
 * @param tookMillis from its start to its verdict, the undo included
 * @param walkedMillis the journey itself
 * @param broke {@code null} if it passed
 * @param href where all of it is
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

  /** Why a run did not pass; {@code step} is {@code null} if none had failed. */
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
