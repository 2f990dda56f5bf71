package dev.journeybeat.result;

import java.time.Duration;
import java.time.Instant;

/**
 * What one look of a healthcheck found.
 *
 * @param name as the configuration calls it
 * @param reason what was found, in a few words: {@code status 200}, {@code connection refused}
 * @param latency how long the look took
 * @param lookedAt when it began
 * @param since when the first look of this kind began: the first of those in a row that found all
 *     well, or of those that did not
 */
public record HealthcheckResult(
    String name,
    HealthState state,
    String reason,
    Duration latency,
    Instant lookedAt,
    Instant since) {

  /** Whether all was well at this look. */
  public boolean isWell() {
    return state == HealthState.UP;
  }
}
