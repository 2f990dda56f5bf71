package dev.journeybeat.server.alert.channel;

import java.util.List;

/**
 * The texts of a notification, without markup. Texts from the shop are not trustworthy.
 *
 * @param title the first line: the state and the subject
 * @param mark an emoji for the state
 * @param status the state as a label: {@code Failing}, {@code Passing again}
 * @param thread the text that all messages of a journey share: {@code checkout at shop.example}
 * @param meaning the effect on customers, in one sentence
 * @param facts the times, the subject, the location and the run
 * @param stepsTitle the heading of the steps
 * @param steps the steps of the run's last attempt, and of its undo if it failed
 * @param failure the reason why the run did not pass, if no step has it; otherwise empty
 * @param beside the healthchecks that were not passing at that time
 */
record Message(
    String title,
    String mark,
    String status,
    String thread,
    String meaning,
    List<Fact> facts,
    String stepsTitle,
    List<StepLine> steps,
    String failure,
    List<String> beside) {

  /** A label and its value. */
  record Fact(String label, String text) {}

  /**
   * A row of the step table.
   *
   * @param failed whether the step failed
   * @param failure the error with line breaks; empty unless the step failed
   */
  record StepLine(String mark, String name, String took, boolean failed, String failure) {}
}
