package dev.journeybeat.channel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All channels of the configuration. Safe to share between threads. */
public final class Channels implements Carrier {

  private final Map<String, ChannelSettings> settings;

  public Channels(Map<String, ChannelSettings> settings) {
    this.settings = settings;
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
    of.kind().deliver(notice, new Desk(channel, of.timeout()));
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
