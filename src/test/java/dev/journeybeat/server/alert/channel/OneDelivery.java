package dev.journeybeat.server.alert.channel;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** Delivers by a channel called {@code operators}, as the monitor does. */
final class OneDelivery {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Enough for whoever answers. */
  static final Duration ENOUGH = Duration.ofSeconds(10);

  private OneDelivery() {}

  static MessageRenderer renderer() {
    return new MessageRenderer(new MessageTemplates(null), BERLIN);
  }

  static void deliver(ChannelType kind, Notification notice) throws UndeliveredException {
    channels(kind, ENOUGH).deliver("operators", notice);
  }

  /** What is told of a delivery that did not succeed. */
  static UndeliveredException refused(ChannelType kind, Duration timeout) {
    return catchThrowableOfType(
        UndeliveredException.class,
        () -> channels(kind, timeout).deliver("operators", Notices.of(NotificationType.RAISED)));
  }

  static Channels channels(ChannelType kind, Duration timeout) {
    return new Channels(
        Map.of("operators", new ChannelSettings(kind, null, timeout)),
        new ChannelContext(
            new TemplateSettings(null),
            BERLIN,
            Set.of("correct-horse"),
            Clock.fixed(Notices.TWO_PM, ZoneOffset.UTC)));
  }
}
