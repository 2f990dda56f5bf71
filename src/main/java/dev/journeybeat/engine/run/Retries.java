package dev.journeybeat.engine.run;

import dev.journeybeat.settings.Require;
import java.time.Duration;

/**
 * Whether a run that did not pass tries again.
 *
 * @param times how many more attempts it has
 * @param delay before each of them
 * @param gracePeriod for how long after a once-only step was cut off the shop may still be at work
 *     on it: before that, an effect that is not found may still come
 */
public record Retries(int times, Duration delay, Duration gracePeriod) {

  private static final int MOST = 10;

  public Retries {
    Require.require(times >= 0 && times <= MOST, "retries", times, "a number from 0 to " + MOST);
    Require.require(!delay.isNegative(), "retry-delay", delay, "a time such as \"5s\"");
    Require.require(
        !gracePeriod.isNegative(), "grace-period", gracePeriod, "a time such as \"30s\"");
  }
}
