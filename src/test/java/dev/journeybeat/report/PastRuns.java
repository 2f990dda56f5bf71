package dev.journeybeat.report;

import dev.journeybeat.history.Breakage;
import dev.journeybeat.history.PastRun;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import java.time.Duration;
import java.time.Instant;

/** Runs of a checkout, by the minute after noon at which they fired. */
final class PastRuns {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private PastRuns() {}

  static PastRun passed(int minute) {
    return passed(minute, 1, false);
  }

  static PastRun passed(int minute, int attempts, boolean degraded) {
    return new PastRun(
        run(minute),
        Verdict.PASSED,
        degraded,
        attempts,
        Duration.ofSeconds(12),
        Duration.ofMillis(8_000 + minute),
        null,
        null);
  }

  static PastRun failed(int minute) {
    return broken(minute, Verdict.FAILED);
  }

  static PastRun inconclusive(int minute) {
    return broken(minute, Verdict.INCONCLUSIVE);
  }

  static Instant minute(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }

  static Breakage breakage(int minute) {
    return new Breakage("pay", Leg.BROWSER, "no button at " + minute);
  }

  private static PastRun broken(int minute, Verdict verdict) {
    return new PastRun(
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
