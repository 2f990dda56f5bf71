package dev.journeybeat.server.healthcheck;

import dev.journeybeat.settings.RenamedFrom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One healthcheck, {@code healthchecks.checks.<name>}: its type, and the values that differ from
 * {@code healthchecks}.
 *
 * @param kind Type of the healthcheck, written as a key of its own, such as {@code http}. Exactly
 *     one.
 * @param interval Interval between two probes, in whole seconds, at most {@code 1d}. If left out,
 *     {@code healthchecks.interval}.
 * @param timeout Maximum time for one probe, at most {@code 1m}. If left out, {@code
 *     healthchecks.timeout}.
 * @param failureThreshold Number of failed probes in a row that makes the healthcheck down. If left
 *     out, {@code healthchecks.failure-threshold}.
 */
public record HealthcheckSettings(
    HealthcheckType kind,
    @RenamedFrom("every") @Nullable Duration interval,
    @Nullable Duration timeout,
    @RenamedFrom("fails-after") @Nullable Integer failureThreshold) {

  public HealthcheckSettings {
    if (interval != null) {
      HealthchecksSettings.requireEvery(interval);
    }
    if (timeout != null) {
      HealthchecksSettings.requireTimeout(timeout);
    }
    if (failureThreshold != null) {
      HealthchecksSettings.requireFailsAfter(failureThreshold);
    }
  }

  /** Uses the common values of {@code healthchecks}. */
  public static HealthcheckSettings of(HealthcheckType kind) {
    return new HealthcheckSettings(kind, null, null, null);
  }

  Duration interval(HealthchecksSettings general) {
    return interval == null ? general.interval() : interval;
  }

  HealthcheckState.Terms terms(String name, HealthchecksSettings general) {
    return new HealthcheckState.Terms(
        name,
        kind,
        interval(general),
        timeout == null ? general.timeout() : timeout,
        failureThreshold == null ? general.failureThreshold() : failureThreshold);
  }
}
