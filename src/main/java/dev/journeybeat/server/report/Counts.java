package dev.journeybeat.server.report;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;

/**
 * Verdict counts of runs.
 *
 * @param flaky passed runs with more than one attempt
 * @param degraded passed runs slower than their budget
 */
public record Counts(int passed, int failed, int inconclusive, int flaky, int degraded) {

  static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  static Counts of(ArchivedRun run) {
    return new Counts(
        count(run.verdict() == Verdict.PASSED),
        count(run.verdict() == Verdict.FAILED),
        count(run.verdict() == Verdict.INCONCLUSIVE),
        count(run.flaky()),
        count(run.degraded()));
  }

  public int runs() {
    return passed + failed + inconclusive;
  }

  Counts plus(Counts other) {
    return new Counts(
        passed + other.passed,
        failed + other.failed,
        inconclusive + other.inconclusive,
        flaky + other.flaky,
        degraded + other.degraded);
  }

  private static int count(boolean is) {
    return is ? 1 : 0;
  }
}
