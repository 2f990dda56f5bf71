package dev.journeybeat.server.alert.outbox;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.alert.channel.NotificationSender;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One for each channel, so that one that is slow or away keeps no other waiting. Safe to share
 * between threads.
 */
public final class DeliveryWorkers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorkers.class);

  /** For so long what was cut off may write down how far it came. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final Outbox outbox;
  private final ChannelLog told = new ChannelLog();
  private final Map<String, ExecutorService> threads = new ConcurrentHashMap<>();
  private final Set<String> atWork = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  public DeliveryWorkers(Outbox outbox, NotificationSender carrier) {
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
  public void send() {
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
    await(threads.values());
  }

  /** Whoever is at the store must not be there any more when it is closed. */
  public static void await(Collection<? extends ExecutorService> ended) {
    long end = System.nanoTime() + LAST_WORDS.toNanos();
    try {
      for (ExecutorService each : ended) {
        if (!each.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          log.debug("A thread is given up on");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(String channel) {
    try {
      boolean more = true;
      while (more && !closed) {
        more = outbox.deliverNext(channel, told);
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
