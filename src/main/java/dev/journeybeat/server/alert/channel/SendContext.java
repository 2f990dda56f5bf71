package dev.journeybeat.server.alert.channel;

import dev.journeybeat.net.Sockets;
import java.time.Clock;
import java.time.Duration;

/**
 * What a channel needs beside its own settings to write and send a notice.
 *
 * @param channel its name in the configuration
 * @param timeout after which a delivery must be over; it is ended from outside then
 * @param sockets those of its connections, which are cut off then
 * @param letters puts the notice into words
 */
record SendContext(
    String channel, Duration timeout, Sockets sockets, MessageRenderer letters, Clock clock) {}
