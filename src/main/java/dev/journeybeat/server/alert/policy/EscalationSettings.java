package dev.journeybeat.server.alert.policy;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Example;
import java.time.Duration;
import java.util.List;

/**
 * Escalation of an alert that stays open, {@code alerts.<policy>.escalate}.
 *
 * @param after How long after the alert is raised.
 * @param channels Additional channels to notify, as keys under {@code channels}. At least one.
 */
public record EscalationSettings(
    @Example("30m") Duration after, @Example("[boss]") List<String> channels) {

  public EscalationSettings {
    require(!after.isNegative() && !after.isZero(), "after", after, "a duration such as \"30m\"");
    require(!channels.isEmpty(), "channels", "none", "at least one key under \"channels\"");
    channels = List.copyOf(channels);
  }
}
