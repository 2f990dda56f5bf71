package dev.journeybeat.server.alert.channel;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;

/**
 * The parts of the configuration that the channels need.
 *
 * @param timeZone the time zone of times in notifications
 * @param secrets the secrets to mask in all notifications
 */
public record ChannelContext(
    TemplateSettings templates, ZoneId timeZone, Set<String> secrets, Clock clock) {

  @Override
  public String toString() {
    return "ChannelContext[%s, %s]".formatted(templates, timeZone);
  }
}
