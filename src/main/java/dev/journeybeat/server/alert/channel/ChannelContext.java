package dev.journeybeat.server.alert.channel;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;

/**
 * What the channels need of the rest of the configuration.
 *
 * @param timeZone whose clock moments are told by
 * @param secrets what must never be told to people, whatever a shop has written
 */
public record ChannelContext(
    TemplateSettings templates, ZoneId timeZone, Set<String> secrets, Clock clock) {

  @Override
  public String toString() {
    return "ChannelContext[%s, %s]".formatted(templates, timeZone);
  }
}
