package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.DatabaseSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * What a look is made with.
 *
 * @param hold takes whatever is opened that could hang
 * @param timeout how long the look may take; it is ended from outside after that
 * @param databases those of the configuration, by name
 */
record ProbeAttempt(
    OpenResources hold,
    Duration timeout,
    Function<String, DatabaseSettings> databases,
    Clock clock) {

  /** The timeout for a library that wants whole milliseconds, as many of them as an int holds. */
  int millis() {
    return Math.toIntExact(Math.max(1, timeout.toMillis()));
  }
}
