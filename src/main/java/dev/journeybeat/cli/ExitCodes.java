package dev.journeybeat.cli;

import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import java.util.List;

/** The exit codes of the commands. */
final class ExitCodes {

  static final int PASSED = 0;
  static final int FAILED = 1;

  /** The monitor could not tell, or an undo failed. */
  static final int INCONCLUSIVE = 2;

  /** Wrong use: arguments or configuration. The number is that of sysexits.h. */
  static final int USAGE = 64;

  private ExitCodes() {}

  /** The exit code of the worst run: failed outweighs inconclusive. */
  static int of(List<RunResult> results) {
    if (results.stream().anyMatch(result -> result.verdict() == Verdict.FAILED)) {
      return FAILED;
    }
    boolean clean =
        results.stream()
            .allMatch(
                result -> result.verdict() == Verdict.PASSED && !result.leftSomethingBehind());
    return clean ? PASSED : INCONCLUSIVE;
  }
}
