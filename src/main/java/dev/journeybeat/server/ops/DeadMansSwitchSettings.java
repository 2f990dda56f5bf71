package dev.journeybeat.server.ops;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is told outside that the monitor lives, {@code dead-man}.
 *
 * @param url asked for again and again, as long as the monitor fires and its store can be used
 * @param failUrl asked for instead while its store can't be used
 * @param every how often
 * @param timeout after which asking is given up
 * @param journeys asked for after each run: {@code url} if it passed, {@code fail-url} if it
 *     failed, and none if it was inconclusive
 */
public record DeadMansSwitchSettings(
    @Example("\"https://ping.example/3f2a\"") @Nullable Secret url,
    @Example("\"https://ping.example/3f2a/fail\"") @Nullable Secret failUrl,
    @Default("1m") Duration every,
    @Default("10s") Duration timeout,
    @Default("{}") Map<String, PingSettings> journeys) {

  private static final Duration RAREST = Duration.ofDays(1);

  public DeadMansSwitchSettings {
    PingSettings.requireAddress("url", url);
    PingSettings.requireAddress("fail-url", failUrl);
    require(
        every.toSeconds() >= 1
            && every.equals(Duration.ofSeconds(every.toSeconds()))
            && every.compareTo(RAREST) <= 0,
        "every",
        every,
        "whole seconds such as \"1m\", up to \"1d\"");
    require(
        !timeout.isNegative() && !timeout.isZero(),
        "timeout",
        timeout,
        "a duration such as \"10s\"");
    require(failUrl == null || url != null, "url", "", "one to ask for while all is well");
  }
}
