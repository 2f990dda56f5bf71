package dev.journeybeat.server.alert.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs once that a channel fails, and once that it works again. */
public final class ChannelLog {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  private final Map<String, String> broken = new ConcurrentHashMap<>();

  void delivered(String channel) {
    if (broken.remove(channel) != null) {
      log.info("Channel works again: channel={}", channel);
    }
  }

  void failed(String channel, String why) {
    if (broken.put(channel, why) == null) {
      log.warn("Delivery failed, retrying until it succeeds: channel={} reason={}", channel, why);
    }
  }
}
