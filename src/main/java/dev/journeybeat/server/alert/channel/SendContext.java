package dev.journeybeat.server.alert.channel;

import dev.journeybeat.net.Sockets;
import java.time.Clock;
import java.time.Duration;

/**
 * What a channel needs, in addition to its settings, to render and send a notification.
 *
 * @param channel its name in the configuration
 * @param timeout the maximum time for a delivery; it is interrupted after that
 * @param sockets the sockets of its connections, which are closed after the timeout
 * @param renderer renders the notification
 */
record SendContext(
    String channel, Duration timeout, Sockets sockets, MessageRenderer renderer, Clock clock) {}
