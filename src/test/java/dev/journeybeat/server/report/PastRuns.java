package dev.journeybeat.server.report;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.FailureCause;
import java.time.Duration;
import java.time.Instant;

/** Runs of a checkout, by the minute after noon at which they fired. */
final class PastRuns {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private PastRuns() {}

  static ArchivedRun passed(int minute) {
    return passed(minute, 1, false);
  }

  static ArchivedRun passed(int minute, int attempts, boolean degraded) {
    return new ArchivedRun(
        run(minute),
        Verdict.PASSED,
        degraded,
        attempts,
        Duration.ofSeconds(12),
        Duration.ofMillis(8_000 + minute),
        null,
        null);
  }

  static ArchivedRun failed(int minute) {
    return broken(minute, Verdict.FAILED);
  }

  static ArchivedRun inconclusive(int minute) {
    return broken(minute, Verdict.INCONCLUSIVE);
  }

  static Instant minute(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }

  static FailureCause breakage(int minute) {
    return new FailureCause("pay", Leg.BROWSER, "no button at " + minute);
  }

  private static ArchivedRun broken(int minute, Verdict verdict) {
    return new ArchivedRun(
        run(minute),
        verdict,
        false,
        1,
        Duration.ofSeconds(12),
        Duration.ofSeconds(3),
        breakage(minute),
        null);
  }

  private static Run run(int minute) {
    Instant firedAt = minute(minute);
    return new Run("run-" + minute, "checkout", "here", "hb-" + minute, firedAt, firedAt);
  }
}
