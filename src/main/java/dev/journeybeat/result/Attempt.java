package dev.journeybeat.result;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One try of a run.
 *
 * @param number counted from 1
 * @param steps in the order in which they ended, setup first
 * @param failure why it did not pass, as displayed; {@code null} if it passed
 * @param leg the leg that failed; {@code null} if it passed
 * @param walked duration of the journey phase, without setup; zero if it was not reached
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
