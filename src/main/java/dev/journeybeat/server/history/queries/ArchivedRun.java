package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A run to look back on, without its steps.
 *
 * @param attempts how many it had
 * @param took from its start to its verdict, the undo included
 * @param walked how long the journey itself took, at its last attempt
 * @param breakage why it did not pass; {@code null} if it did
 * @param evidence {@code null} if none was kept
 */
public record ArchivedRun(
    Run run,
    Verdict verdict,
    boolean degraded,
    int attempts,
    Duration took,
    Duration walked,
    @Nullable FailureCause breakage,
    @Nullable ArchivedEvidence evidence) {

  /** Whether it passed, but not on the first attempt. */
  public boolean flaky() {
    return verdict == Verdict.PASSED && attempts > 1;
  }
}
