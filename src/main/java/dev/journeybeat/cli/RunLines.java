package dev.journeybeat.cli;

import dev.journeybeat.result.Durations;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats the events of a run for the terminal. */
final class RunLines {

  private static final int NAME_WIDTH = 36;

  private final Style style;

  RunLines(Style style) {
    this.style = style;
  }

  String started(Run run) {
    return style.bold(run.journey())
        + style.dim("  run %s  token %s".formatted(run.id(), run.token()));
  }

  List<String> step(Step step) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  %s %s %8s%s"
            .formatted(
                style.mark(step.status()),
                padded(step.name()),
                Durations.format(step.took()),
                remark(step))
            .stripTrailing());
    if (step.failure() != null) {
      step.failure().lines().map(line -> "      " + style.red(line)).forEach(lines::add);
    }
    return lines;
  }

  /** A step in progress, without a line break. */
  String running(String step, String elapsed) {
    return "  %s %s %8s".formatted(style.yellow("…"), padded(step), elapsed);
  }

  String phaseStarted(RunPhase part) {
    return style.dim(
        switch (part) {
          case SETUP -> "  Setup";
          case JOURNEY -> "  Journey";
          case CLEANUP -> "  Cleanup";
        });
  }

  List<String> ended(RunResult result) {
    List<String> lines = new ArrayList<>();
    if (result.failure() != null
        && result.lastAttempt().steps().stream().noneMatch(RunLines::failed)) {
      result.failure().lines().map(line -> "      " + style.red(line)).forEach(lines::add);
    }
    lines.add(
        "  %s in %s%s"
            .formatted(
                style.verdict(result.verdict()), Durations.format(result.took()), result.marks()));
    lines.addAll(beside(result));
    if (result.leftSomethingBehind()) {
      lines.add(style.yellow("  effects of this run are still in the shop, see the undo above"));
    }
    if (result.evidence() != null) {
      lines.add("  evidence: " + nearby(result.evidence()));
    }
    lines.add("");
    return lines;
  }

  /** The healthchecks that failed at that moment. */
  private List<String> beside(RunResult result) {
    List<HealthcheckResult> unwell = result.unwell();
    if (unwell.isEmpty() && !result.healthchecks().isEmpty()) {
      return List.of(style.dim("  all healthchecks passed"));
    }
    return unwell.stream()
        .map(
            check ->
                "  healthcheck %s %s %s: %s"
                    .formatted(
                        style.bold(check.name()),
                        check.state() == HealthState.DOWN
                            ? "has been down since"
                            : "has been failing since",
                        HealthcheckLines.moment(check.since()),
                        style.red(check.reason())))
        .toList();
  }

  /** Relative to the current folder, if it is below it. */
  private static Path nearby(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return folder.startsWith(here) ? here.relativize(folder) : folder;
  }

  private static boolean failed(Step step) {
    return step.status() == StepStatus.FAILED;
  }

  private String remark(Step step) {
    if (step.mailDelivery() != null) {
      return style.dim(
          step.mailDelivery().isZero()
              ? "  mail, was there already"
              : "  mail, delivered in " + Durations.format(step.mailDelivery()));
    }
    return step.leg() == Leg.BROWSER
        ? ""
        : style.dim("  " + step.leg().name().toLowerCase(Locale.ROOT));
  }

  private static String padded(String name) {
    return name + " ".repeat(Math.max(0, NAME_WIDTH - name.length()));
  }
}
