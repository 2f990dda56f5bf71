package dev.journeybeat.server.alert.channel;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Durations;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.TextLimits;
import dev.journeybeat.server.alert.channel.Message.StepLine;
import java.util.ArrayList;
import java.util.List;

/** The steps of a run, with the errors of failed steps. */
final class StepTable {

  private static final int LONGEST_NAME = 120;

  /** Limits the length, because an assertion message may contain a whole page. */
  private static final int LONGEST_FAILURE = 3_000;

  /** The maximum number of steps. Only the last ones of a longer journey are shown. */
  private static final int MOST = 40;

  private StepTable() {}

  static String title(RunResult result) {
    int attempts = result.attempts().size();
    return attempts == 1 ? "Steps" : "Steps of attempt %d (last)".formatted(attempts);
  }

  static List<StepLine> of(RunResult result) {
    List<Step> steps = new ArrayList<>(result.lastAttempt().steps());
    if (result.leftSomethingBehind()) {
      steps.addAll(result.undo());
    }
    int passedOver = Math.max(0, steps.size() - MOST);
    List<StepLine> lines = new ArrayList<>();
    if (passedOver > 0) {
      lines.add(new StepLine("…", passedOver + " earlier steps", "", false, ""));
    }
    steps.stream().skip(passedOver).map(StepTable::line).forEach(lines::add);
    return List.copyOf(lines);
  }

  /** The reason why the run did not pass, unless a step has it. Empty if it passed. */
  static String failure(RunResult result) {
    Attempt last = result.lastAttempt();
    boolean isTold = last.steps().stream().anyMatch(step -> step.failure() != null);
    return last.failure() == null || isTold ? "" : failure(last.failure());
  }

  private static StepLine line(Step step) {
    return new StepLine(
        switch (step.status()) {
          case PASSED -> "✓";
          case FAILED -> "✗";
          case SKIPPED -> "–";
        },
        TextLimits.one(step.name(), LONGEST_NAME),
        Durations.format(step.took()),
        step.status() == StepStatus.FAILED,
        step.failure() == null ? "" : failure(step.failure()));
  }

  private static String failure(String text) {
    return TextLimits.many(text, LONGEST_FAILURE);
  }
}
