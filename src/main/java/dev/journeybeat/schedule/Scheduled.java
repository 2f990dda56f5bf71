package dev.journeybeat.schedule;

import static dev.journeybeat.settings.Require.require;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A journey, and when it runs.
 *
 * @param startOffset how much later than its cadence says it fires; {@code null} for one that may
 *     be chosen, so that not all begin at once
 * @param jitter how much later than its moment a fire may come
 */
public record Scheduled(
    String journey, Cadence cadence, @Nullable Duration startOffset, Duration jitter) {

  public Scheduled {
    require(
        startOffset == null || !startOffset.isNegative(),
        "start-offset",
        String.valueOf(startOffset),
        "a duration such as \"30s\"");
    require(!jitter.isNegative(), "jitter", jitter, "a duration such as \"20s\"");
  }

  /** At its very moments. */
  public Scheduled(String journey, Cadence cadence) {
    this(journey, cadence, null, Duration.ZERO);
  }

  /** Whether it begins when the schedule begins, unless it is told to begin later. */
  boolean beginsAtOnce() {
    return startOffset == null && cadence instanceof Every;
  }

  /**
   * What Quartz fires it by.
   *
   * @param offset where it may be chosen
   */
  MomentTrigger trigger(Instant start, Duration offset, Clock clock) {
    Moments moments = cadence.moments(start, startOffset == null ? offset : startOffset);
    return new MomentTrigger(moments, start, jitter, clock);
  }

  /** Such as {@code checkout every 5m}. */
  @Override
  public String toString() {
    return journey + " " + cadence;
  }
}
