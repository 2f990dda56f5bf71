package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.result.Durations;
import java.time.Duration;
import java.util.List;

/** Says what a thread was at when its time was up, and so whose fault that is. */
final class DeadlineDiagnosis {

  /** Where a thread is when it waits for somebody else, nearest first in its stack. */
  private static final List<String> WAITING =
      List.of("org.openqa.selenium.", "com.codeborne.selenide.", "dev.journeybeat.");

  private DeadlineDiagnosis() {}

  /**
   * A thread that waits for the shop makes the run fail; one that is busy or asleep in the author's
   * own code tells nothing about the shop.
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
                Durations.spoken(limit));
    Throwable overdue = waiting ? new AssertionError(message) : new InconclusiveException(message);
    // Where the journey is, and not where it was found out.
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
