package dev.journeybeat.engine.run;

import dev.journeybeat.settings.Require;
import java.time.Duration;

/**
 * Retries of a run that did not pass.
 *
 * @param times number of additional attempts
 * @param delay pause before each of them
 * @param gracePeriod how long the shop may still process an interrupted once-only step; before
 *     that, a missing effect may still appear
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
