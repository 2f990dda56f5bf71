package dev.journeybeat.app;

import dev.journeybeat.result.Durations;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs one line for each run. */
final class VerdictLog implements RunListener {

  private static final Logger log = LoggerFactory.getLogger("dev.journeybeat.verdict");

  @Override
  public void ended(RunResult result) {
    String took = Durations.format(result.took());
    if (result.verdict() == Verdict.PASSED) {
      log.info("PASSED in {}{}", took, result.marks());
    } else {
      log.info(
          "{} in {}: {}{}{}",
          result.verdict(),
          took,
          String.valueOf(result.failure()).replaceAll("\\s*\\n\\s*", "; "),
          unwell(result),
          result.evidence() == null ? "" : " (evidence: " + result.evidence() + ")");
    }
    if (result.leftSomethingBehind()) {
      log.warn("Effects of this run are not undone and still in the shop");
    }
  }

  private static String unwell(RunResult result) {
    return result.unwell().isEmpty()
        ? ""
        : result.unwell().stream()
            .map(check -> "%s (%s)".formatted(check.name(), check.reason()))
            .collect(Collectors.joining(", ", "; failing healthchecks: ", ""));
  }
}
