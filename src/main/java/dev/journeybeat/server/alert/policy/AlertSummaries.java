package dev.journeybeat.server.alert.policy;

import dev.journeybeat.result.Durations;
import dev.journeybeat.result.FailureLine;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.server.alert.model.AlertCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Summarizes a problem in one line. */
final class AlertSummaries {

  private static final int LONGEST = 300;

  /** The fields of a failed check outside the browser. */
  private static final Pattern FIELD =
      Pattern.compile("(?m)^\\s*(expected|found|problem|trouble|waited):\\s+(.+)$");

  /** The page line below a failure in the browser. */
  private static final Pattern PAGE =
      Pattern.compile("(?m)^ {2}page: +\\S+ ((?:answered|did not load).*)$");

  private AlertSummaries() {}

  /**
   * Summarizes an affected run.
   *
   * @param done the once-only steps that have passed, such as a placed order
   */
  static String of(AlertCondition trouble, RunResult result, List<String> done) {
    String what =
        switch (trouble) {
          case DEGRADED -> "passed, but took " + Durations.format(result.lastAttempt().walked());
          case FLAKY -> "passed only on attempt " + result.attempts().size();
          case INCONCLUSIVE -> "inconclusive: " + broken(result, done);
          default -> broken(result, done);
        };
    return line("%s: %s".formatted(result.run().journey(), what));
  }

  /** Reduces a text to one line of limited length. */
  static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private static String broken(RunResult result, List<String> done) {
    String failure = String.valueOf(result.failure());
    String what = check(failure).orElseGet(() -> FailureLine.of(failure));
    Optional<String> step = step(result);
    String where = step.map(name -> name + ": ").orElse("");
    List<String> before = done.stream().filter(name -> !step.equals(Optional.of(name))).toList();
    return where
        + page(failure)
        + what
        + (before.isEmpty() ? "" : " (done before: %s)".formatted(String.join(", ", before)));
  }

  /** The page state, if the page itself was an error. */
  private static String page(String failure) {
    Matcher page = PAGE.matcher(failure);
    return page.find() ? "the page %s: ".formatted(page.group(1)) : "";
  }

  /** Such as {@code no new e-mail within 2 min; expected: subject contains "HB-10042"}. */
  private static Optional<String> check(String failure) {
    String expected = "";
    String found = "";
    String waited = "";
    Matcher field = FIELD.matcher(failure);
    while (field.find()) {
      switch (field.group(1)) {
        case "expected" -> expected = "; expected: " + field.group(2);
        case "waited" -> waited = " within " + field.group(2);
        default -> found = field.group(2);
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found + waited + expected);
  }

  private static Optional<String> step(RunResult result) {
    List<Step> steps = new ArrayList<>(result.lastAttempt().steps());
    return steps.stream()
        .filter(step -> step.status() == StepStatus.FAILED)
        .map(Step::name)
        .findFirst();
  }
}
