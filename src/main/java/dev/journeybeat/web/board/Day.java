package dev.journeybeat.web.board;

import dev.journeybeat.history.Outcome;
import dev.journeybeat.result.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the runs of one day ended.
 *
 * @param date in UTC
 */
public record Day(LocalDate date, int passed, int failed, int inconclusive) {

  static Day without(LocalDate date) {
    return new Day(date, 0, 0, 0);
  }

  Day and(Outcome run) {
    return switch (run.verdict()) {
      case PASSED -> new Day(date, passed + 1, failed, inconclusive);
      case FAILED -> new Day(date, passed, failed + 1, inconclusive);
      case INCONCLUSIVE -> new Day(date, passed, failed, inconclusive + 1);
    };
  }

  /** The worst of all; {@code null} if there was no run. */
  public @Nullable Verdict worst() {
    if (failed > 0) {
      return Verdict.FAILED;
    }
    if (inconclusive > 0) {
      return Verdict.INCONCLUSIVE;
    }
    return passed > 0 ? Verdict.PASSED : null;
  }

  /** All of it, in words. */
  public String told() {
    return date
        + (worst() == null
            ? ": no run"
            : ": " + passed + " passed, " + failed + " failed, " + inconclusive + " inconclusive");
  }
}
