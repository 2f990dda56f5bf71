package dev.journeybeat.server.alert.channel;

import java.util.List;

/**
 * What a notice says, in words. None of the texts has markup, and those from the shop are not to be
 * trusted.
 *
 * @param title the first line: whether it is broken or well again, and what
 * @param mark a coloured sign for the same, to be seen at a glance
 * @param status the same in a word or two: {@code Broken}, {@code Well again}
 * @param thread what all messages of a journey have in common: {@code checkout at shop.example}
 * @param meaning what it means for customers, in a sentence
 * @param facts since when, last time it was well, where to look
 * @param stepsTitle what the steps are of
 * @param steps of the run's last attempt, and of its undo if that failed
 * @param failure why the run did not pass, where no step tells it; else empty
 * @param beside healthchecks that were not well at that time
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

  /** Something to know, and what it is called. */
  record Fact(String label, String text) {}

  /**
   * A row of the step table.
   *
   * @param failed whether it is one of those that the message is about
   * @param failure what went wrong, with line breaks; empty unless it failed
   */
  record StepLine(String mark, String name, String took, boolean failed, String failure) {}
}
