package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A past run without its steps.
 *
 * @param attempts the number of attempts
 * @param took the duration from start to verdict, including undos
 * @param walked the duration of the journey phase of the last attempt
 * @param breakage the reason why it did not pass; {@code null} if it passed
 * @param evidence {@code null} if none was stored
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

  /** Whether the run passed, but not on the first attempt. */
  public boolean flaky() {
    return verdict == Verdict.PASSED && attempts > 1;
  }
}
