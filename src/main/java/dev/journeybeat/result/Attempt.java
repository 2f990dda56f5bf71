package dev.journeybeat.result;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One try of a run.
 *
 * @param number counted from 1
 * @param steps in the order in which they ended, those of the preparation first
 * @param failure why it did not pass, as told to people; {@code null} if it passed
 * @param leg what was being talked to when it broke; {@code null} if it passed
 * @param walked how long the journey itself took, without the preparation; zero if it was not
 *     reached
 */
public record Attempt(
    int number,
    Verdict verdict,
    List<Step> steps,
    @Nullable String failure,
    @Nullable Leg leg,
    Duration walked) {

  public Attempt {
    steps = List.copyOf(steps);
  }
}
