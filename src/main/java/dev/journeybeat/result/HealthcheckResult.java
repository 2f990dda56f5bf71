package dev.journeybeat.result;

import java.time.Duration;
import java.time.Instant;

/**
 * Result of one probe of a healthcheck.
 *
 * @param name name in the configuration
 * @param reason the result in a few words: {@code status 200}, {@code connection refused}
 * @param latency duration of the probe
 * @param lookedAt start of the probe
 * @param since start of the first probe in a row with the same outcome: success or failure
 */
public record HealthcheckResult(
    String name,
    HealthState state,
    String reason,
    Duration latency,
    Instant lookedAt,
    Instant since) {

  /** Whether this probe succeeded. */
  public boolean isWell() {
    return state == HealthState.UP;
  }
}
