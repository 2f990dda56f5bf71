package dev.journeybeat.channel;

import java.time.Duration;

/**
 * What a channel needs beside its own settings to write and send a notice.
 *
 * @param channel its name in the configuration
 * @param timeout after which a delivery must be over
 */
record Desk(String channel, Duration timeout) {}
