package dev.journeybeat.engine.check;

import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.healthcheck.HealthcheckContext;
import dev.journeybeat.server.healthcheck.HealthcheckSettings;
import dev.journeybeat.server.healthcheck.HealthcheckType;
import dev.journeybeat.server.healthcheck.Healthchecks;
import dev.journeybeat.server.healthcheck.HealthchecksSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** One look, as a monitor makes it. */
public final class OneLook {

  public static final Duration TIMEOUT = Duration.ofSeconds(5);

  private OneLook() {}

  /** What a look found that may take long enough. */
  public static HealthcheckResult at(HealthcheckType kind) {
    return at(kind, TIMEOUT);
  }

  public static HealthcheckResult at(HealthcheckType kind, Duration timeout) {
    return at(kind, timeout, Map.of());
  }

  public static HealthcheckResult at(
      HealthcheckType kind, Duration timeout, Map<String, DatabaseSettings> databases) {
    try (Healthchecks healthchecks =
        new Healthchecks(
            settings(Map.of("one", HealthcheckSettings.of(kind)), timeout, 1),
            new HealthcheckContext(URI.create("https://shop.example"), databases, Set.of()),
            result -> {},
            Clock.systemUTC())) {
      return healthchecks.look("one").join();
    }
  }

  static HealthchecksSettings settings(
      Map<String, HealthcheckSettings> checks, Duration timeout, int failsAfter) {
    return new HealthchecksSettings(
        Duration.ofSeconds(30),
        timeout,
        failsAfter,
        Duration.ofSeconds(10),
        Duration.ofDays(7),
        null,
        null,
        checks);
  }
}
