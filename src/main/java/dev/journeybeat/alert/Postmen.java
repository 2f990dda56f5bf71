package dev.journeybeat.alert;

import dev.journeybeat.channel.Carrier;
import dev.journeybeat.history.StoreException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One for each channel, so that one that is slow or away keeps no other waiting. Safe to share
 * between threads.
 */
final class Postmen implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Postmen.class);

  private final Outbox outbox;
  private final ChannelLog told = new ChannelLog();
  private final Map<String, ExecutorService> threads = new ConcurrentHashMap<>();
  private final Set<String> atWork = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Postmen(Outbox outbox, Carrier carrier) {
    this.outbox = outbox;
    for (String channel : carrier.channels()) {
      threads.put(
          channel,
          Executors.newSingleThreadExecutor(
              task -> {
                Thread made = new Thread(task, "channel-" + channel);
                made.setDaemon(true);
                return made;
              }));
    }
  }

  /** Has all that is due delivered; does not wait for it. To be called every moment. */
  void send() {
    for (String channel : outbox.due()) {
      ExecutorService thread = threads.get(channel);
      if (thread != null && atWork.add(channel)) {
        thread.execute(() -> deliver(channel));
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    // What is under way may have arrived already, and is told again after the next start.
    threads.values().forEach(ExecutorService::shutdownNow);
  }

  private void deliver(String channel) {
    try {
      while (!closed && outbox.deliverNext(channel, told)) {
        log.trace("and the next for {}", channel);
      }
    } catch (StoreException e) {
      log.debug("The store has told of it", e);
    } catch (RuntimeException e) {
      log.error("Channel {} could not be told", channel, e);
    } finally {
      atWork.remove(channel);
    }
  }
}
