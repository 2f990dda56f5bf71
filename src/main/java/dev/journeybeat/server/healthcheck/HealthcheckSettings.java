package dev.journeybeat.server.healthcheck;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One healthcheck, {@code healthchecks.checks.<name>}: what it looks at, and where it differs from
 * what holds for all.
 *
 * @param kind named in the configuration by its own key, such as {@code http}
 */
public record HealthcheckSettings(
    HealthcheckType kind,
    @Nullable Duration every,
    @Nullable Duration timeout,
    @Nullable Integer failsAfter) {

  public HealthcheckSettings {
    if (every != null) {
      HealthchecksSettings.requireEvery(every);
    }
    if (timeout != null) {
      HealthchecksSettings.requireTimeout(timeout);
    }
    if (failsAfter != null) {
      HealthchecksSettings.requireFailsAfter(failsAfter);
    }
  }

  /** With all that holds for all. */
  public static HealthcheckSettings of(HealthcheckType kind) {
    return new HealthcheckSettings(kind, null, null, null);
  }

  Duration every(HealthchecksSettings general) {
    return every == null ? general.every() : every;
  }

  HealthcheckState.Terms terms(String name, HealthchecksSettings general) {
    return new HealthcheckState.Terms(
        name,
        kind,
        every(general),
        timeout == null ? general.timeout() : timeout,
        failsAfter == null ? general.failsAfter() : failsAfter);
  }
}
