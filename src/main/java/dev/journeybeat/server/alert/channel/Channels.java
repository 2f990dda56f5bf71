package dev.journeybeat.server.alert.channel;

import dev.journeybeat.net.Sockets;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.Severity;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends notifications through the configured channels. Safe to share between threads. */
public final class Channels implements NotificationSender {

  private final Map<String, ChannelSettings> settings;
  private final MessageRenderer renderer;
  private final NotificationRedaction redaction;
  private final Clock clock;

  public Channels(Map<String, ChannelSettings> settings, ChannelContext context) {
    this.settings = settings;
    this.renderer =
        new MessageRenderer(new MessageTemplates(context.templates().folder()), context.timeZone());
    this.redaction = new NotificationRedaction(context.secrets());
    this.clock = context.clock();
  }

  @Override
  public Set<String> channels() {
    return settings.keySet();
  }

  @Override
  public Optional<Instant> quietUntil(String channel, Severity severity, Instant now) {
    return Optional.ofNullable(of(channel).quietHours()).flatMap(hours -> hours.end(severity, now));
  }

  @Override
  public void deliver(String channel, Notification notice) throws UndeliveredException {
    ChannelSettings of = of(channel);
    SendContext desk = new SendContext(channel, of.timeout(), new Sockets(), renderer, clock);
    new DeliveryTask(of.kind(), desk).make(redaction.of(notice));
  }

  private ChannelSettings of(String channel) {
    ChannelSettings of = settings.get(channel);
    if (of == null) {
      throw new IllegalArgumentException(
          "no channel \"%s\"; there are %s".formatted(channel, settings.keySet()));
    }
    return of;
  }
}
