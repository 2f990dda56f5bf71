package dev.journeybeat.server.alert.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator once that a channel does not work, and once that it does again. */
public final class ChannelLog {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  private final Map<String, String> broken = new ConcurrentHashMap<>();

  void delivered(String channel) {
    if (broken.remove(channel) != null) {
      log.info("Channel {} works again", channel);
    }
  }

  void failed(String channel, String why) {
    if (broken.put(channel, why) == null) {
      log.warn("Channel {} could not be told, and is tried again until it can: {}", channel, why);
    }
  }
}
