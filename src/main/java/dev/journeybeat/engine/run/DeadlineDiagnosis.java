package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.result.Durations;
import java.time.Duration;
import java.util.List;

/** Describes what a thread was doing at its timeout, and derives the cause. */
final class DeadlineDiagnosis {

  /** Packages of code that waits for another system. The nearest stack frame counts. */
  private static final List<String> WAITING =
      List.of("org.openqa.selenium.", "com.codeborne.selenide.", "dev.journeybeat.");

  private DeadlineDiagnosis() {}

  /**
   * A thread that waits for the shop fails the run. A thread that is busy or sleeping in the
   * author's code says nothing about the shop.
   */
  static Throwable of(String what, Duration limit, Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    boolean waiting = waitsForSomebodyElse(stack);
    String message =
        """
        %s should end in time
          found:    %s
          waited:   %s"""
            .formatted(
                what,
                waiting ? "still waiting" : "the journey's own code still busy",
                Durations.format(limit));
    Throwable overdue = waiting ? new AssertionError(message) : new InconclusiveException(message);
    // Uses the stack trace of the journey, not of this check.
    overdue.setStackTrace(stack);
    return overdue;
  }

  private static boolean waitsForSomebodyElse(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (WAITING.stream().anyMatch(frame.getClassName()::startsWith)) {
        return true;
      }
      if (FailureText.isAuthors(frame)) {
        return false;
      }
    }
    return false;
  }
}
