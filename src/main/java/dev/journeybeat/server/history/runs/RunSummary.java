package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import java.time.Instant;

/**
 * The summary of a run with a verdict.
 *
 * @param flaky whether the run passed, but not on the first attempt
 */
public record RunSummary(
    String id, Instant firedAt, Instant endedAt, Verdict verdict, boolean degraded, boolean flaky) {

  public static RunSummary of(RunResult result) {
    Run run = result.run();
    return new RunSummary(
        run.id(),
        run.firedAt(),
        run.startedAt().plus(result.took()),
        result.verdict(),
        result.degraded(),
        result.flaky());
  }
}
