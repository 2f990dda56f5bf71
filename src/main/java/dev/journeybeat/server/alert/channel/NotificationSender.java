package dev.journeybeat.server.alert.channel;

import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.Severity;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Carries notices to people, by channel. Safe to share between threads. */
public interface NotificationSender {

  /** The channels, in the order of the configuration. */
  Set<String> channels();

  /** When this may be told by a channel, if not at this moment. */
  Optional<Instant> quietUntil(String channel, Severity severity, Instant now);

  /**
   * Delivers a notice; over at the channel's timeout, or little more.
   *
   * @throws UndeliveredException if it can't be known to have arrived
   */
  void deliver(String channel, Notification notice) throws UndeliveredException;
}
