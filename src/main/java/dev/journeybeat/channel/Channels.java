package dev.journeybeat.channel;

import dev.journeybeat.wire.Sockets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All channels of the configuration. Safe to share between threads. */
public final class Channels implements Carrier {

  private final Map<String, ChannelSettings> settings;
  private final Letters letters;
  private final Redaction redaction;
  private final Clock clock;

  public Channels(Map<String, ChannelSettings> settings, ChannelSurroundings surroundings) {
    this.settings = settings;
    this.letters =
        new Letters(new Templates(surroundings.templates().folder()), surroundings.timeZone());
    this.redaction = new Redaction(surroundings.secrets());
    this.clock = surroundings.clock();
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
  public void deliver(String channel, Notice notice) throws UndeliveredException {
    ChannelSettings of = of(channel);
    Desk desk = new Desk(channel, of.timeout(), new Sockets(), letters, clock);
    new Delivery(of.kind(), desk).make(redaction.of(notice));
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
