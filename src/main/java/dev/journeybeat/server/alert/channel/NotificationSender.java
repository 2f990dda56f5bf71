package dev.journeybeat.server.alert.channel;

import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.Severity;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Sends notifications through channels. Safe to share between threads. */
public interface NotificationSender {

  /** The channels, in the order of the configuration. */
  Set<String> channels();

  /** The earliest time at which the channel may deliver this, if not now. */
  Optional<Instant> quietUntil(String channel, Severity severity, Instant now);

  /**
   * Delivers a notification. Ends at most shortly after the channel's timeout.
   *
   * @throws UndeliveredException if the delivery is not confirmed
   */
  void deliver(String channel, Notification notice) throws UndeliveredException;
}
