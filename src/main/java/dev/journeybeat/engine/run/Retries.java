package dev.journeybeat.engine.run;

import dev.journeybeat.settings.Require;
import java.time.Duration;

/**
 * Whether a run that did not pass tries again.
 *
 * @param times how many more attempts it has
 * @param pause before each of them
 * @param settle for how long after a once-only step was cut off the shop may still be at work on
 *     it: before that, an effect that is not found may still come
 */
public record Retries(int times, Duration pause, Duration settle) {

  private static final int MOST = 10;

  public Retries {
    Require.require(times >= 0 && times <= MOST, "retries", times, "a number from 0 to " + MOST);
    Require.require(!pause.isNegative(), "retry-pause", pause, "a time such as \"5s\"");
    Require.require(!settle.isNegative(), "settle", settle, "a time such as \"30s\"");
  }
}
