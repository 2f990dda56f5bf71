package dev.journeybeat.server.web.overview;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.JourneyDuration;
import dev.journeybeat.server.uptime.Percentiles;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Verdict counts of a period, and durations of passed runs.
 *
 * @param walked durations of the journey, in milliseconds
 */
public record RunCounts(int passed, int failed, int inconclusive, Percentiles walked) {

  static RunCounts of(List<JourneyDuration> runs, Instant from) {
    List<JourneyDuration> counted =
        runs.stream().filter(run -> !run.firedAt().isBefore(from)).toList();
    return new RunCounts(
        count(counted, Verdict.PASSED),
        count(counted, Verdict.FAILED),
        count(counted, Verdict.INCONCLUSIVE),
        Percentiles.of(
            counted.stream()
                .filter(run -> run.verdict() == Verdict.PASSED)
                .mapToLong(JourneyDuration::millis)
                .toArray()));
  }

  /** Share of passed runs among passed and failed runs. Never rounded up to 100 %. */
  public String success() {
    int told = passed + failed;
    if (told == 0) {
      return "–";
    }
    long tenths = passed * 1_000L / told;
    return tenths % 10 == 0
        ? tenths / 10 + " %"
        : String.format(Locale.ROOT, "%.1f %%", tenths / 10.0);
  }

  /** All counts, as text. */
  public String told() {
    return "%d passed, %d failed, %d inconclusive".formatted(passed, failed, inconclusive);
  }

  private static int count(List<JourneyDuration> runs, Verdict verdict) {
    return (int) runs.stream().filter(run -> run.verdict() == verdict).count();
  }
}
