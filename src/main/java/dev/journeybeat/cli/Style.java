package dev.journeybeat.cli;

import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;

/**
 * Colors and marks for a terminal; plain text for a pipe.
 *
 * @param colour whether to write ANSI colors
 */
record Style(boolean colour) {

  String verdict(Verdict verdict) {
    String colour =
        switch (verdict) {
          case PASSED -> "32;1";
          case FAILED -> "31;1";
          case INCONCLUSIVE -> "33;1";
        };
    return paint(colour, verdict.name());
  }

  String mark(StepStatus status) {
    return switch (status) {
      case PASSED -> tick();
      case FAILED -> cross();
      case SKIPPED -> dim("-");
    };
  }

  String tick() {
    return green("✓");
  }

  String cross() {
    return paint("31", "✗");
  }

  String bold(String text) {
    return paint("1", text);
  }

  String dim(String text) {
    return paint("2", text);
  }

  String green(String text) {
    return paint("32", text);
  }

  String red(String text) {
    return paint("31", text);
  }

  String yellow(String text) {
    return paint("33", text);
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
