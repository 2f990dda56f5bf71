package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.DatabaseSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * The environment of one probe.
 *
 * @param hold holds the open resources that could hang
 * @param timeout the maximum time for the probe; it is interrupted after that
 * @param databases the configured databases, by name
 */
record ProbeAttempt(
    OpenResources hold,
    Duration timeout,
    Function<String, DatabaseSettings> databases,
    Clock clock) {

  /** The timeout in whole milliseconds, limited to an {@code int}, for libraries that need it. */
  int millis() {
    return Math.toIntExact(Math.max(1, timeout.toMillis()));
  }
}
