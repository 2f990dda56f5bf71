package dev.journeybeat.server.alert.policy;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Example;
import java.time.Duration;
import java.util.List;

/**
 * Whom else to tell when an alert holds on.
 *
 * @param after how long after it was raised
 * @param channels keys under {@code channels}
 */
public record EscalationSettings(
    @Example("30m") Duration after, @Example("[boss]") List<String> channels) {

  public EscalationSettings {
    require(!after.isNegative() && !after.isZero(), "after", after, "a duration such as \"30m\"");
    require(!channels.isEmpty(), "channels", "none", "at least one key under \"channels\"");
    channels = List.copyOf(channels);
  }
}
