package dev.journeybeat.server.ops;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.RenamedFrom;
import dev.journeybeat.settings.Secret;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * External service that raises an alarm when this monitor stops sending requests, {@code
 * dead-mans-switch}.
 *
 * @param url Address to request while the scheduler fires and the store is usable. If left out, the
 *     monitor itself sends no requests.
 * @param failUrl Address to request while the scheduler does not fire or the store is not usable.
 *     If left out, no request is sent then.
 * @param interval Interval between two requests, in whole seconds, {@code 1s} to {@code 1d}.
 * @param timeout Maximum time for one request.
 * @param journeys Addresses to request after each run, by journey.
 */
public record DeadMansSwitchSettings(
    @Example("\"https://ping.example/3f2a\"") @Nullable Secret url,
    @Example("\"https://ping.example/3f2a/fail\"") @Nullable Secret failUrl,
    @RenamedFrom("every") @Default("1m") Duration interval,
    @Default("10s") Duration timeout,
    @Default("{}") Map<String, PingSettings> journeys) {

  private static final Duration RAREST = Duration.ofDays(1);

  public DeadMansSwitchSettings {
    PingSettings.requireAddress("url", url);
    PingSettings.requireAddress("fail-url", failUrl);
    require(
        interval.toSeconds() >= 1
            && interval.equals(Duration.ofSeconds(interval.toSeconds()))
            && interval.compareTo(RAREST) <= 0,
        "interval",
        interval,
        "whole seconds such as \"1m\", up to \"1d\"");
    require(
        !timeout.isNegative() && !timeout.isZero(),
        "timeout",
        timeout,
        "a duration such as \"10s\"");
    require(
        failUrl == null || url != null, "url", "", "an address to request while the monitor works");
  }
}
