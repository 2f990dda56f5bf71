package dev.journeybeat.server.web.overview;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.VerdictAt;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Verdict counts of one day.
 *
 * @param date in UTC
 */
public record DayStats(LocalDate date, int passed, int failed, int inconclusive) {

  static DayStats without(LocalDate date) {
    return new DayStats(date, 0, 0, 0);
  }

  DayStats and(VerdictAt run) {
    return switch (run.verdict()) {
      case PASSED -> new DayStats(date, passed + 1, failed, inconclusive);
      case FAILED -> new DayStats(date, passed, failed + 1, inconclusive);
      case INCONCLUSIVE -> new DayStats(date, passed, failed, inconclusive + 1);
    };
  }

  /** The worst verdict; {@code null} if there was no run. */
  public @Nullable Verdict worst() {
    if (failed > 0) {
      return Verdict.FAILED;
    }
    if (inconclusive > 0) {
      return Verdict.INCONCLUSIVE;
    }
    return passed > 0 ? Verdict.PASSED : null;
  }

  /** All counts, as text. */
  public String told() {
    return date
        + (worst() == null
            ? ": no run"
            : ": " + passed + " passed, " + failed + " failed, " + inconclusive + " inconclusive");
  }
}
