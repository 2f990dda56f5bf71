package dev.journeybeat.channel;

import dev.journeybeat.wire.Sockets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All channels of the configuration. Safe to share between threads. */
public final class Channels {

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

  /** In the order of the configuration. */
  public Set<String> names() {
    return settings.keySet();
  }

  /** When this may be told by the channel, if not at this moment. */
  public Optional<Instant> quietUntil(String channel, Severity severity, Instant now) {
    return Optional.ofNullable(of(channel).quietHours()).flatMap(hours -> hours.end(severity, now));
  }

  /**
   * Delivers a notice; over at the channel's timeout, or little more.
   *
   * @throws UndeliveredException if it can't be known to have arrived
   */
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
