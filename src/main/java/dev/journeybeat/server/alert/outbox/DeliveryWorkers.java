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
 * One worker per channel, so that a slow or unreachable channel does not block the others. Safe to
 * share between threads.
 */
public final class DeliveryWorkers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorkers.class);

  /** How long an interrupted delivery may take to store its state. */
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

  /** Starts the delivery of all due notifications and returns immediately. Call this often. */
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
    // A current delivery may have succeeded. It is repeated after the next start.
    threads.values().forEach(ExecutorService::shutdownNow);
    await(threads.values());
  }

  /** Waits until no worker uses the store, so that it can be closed. */
  public static void await(Collection<? extends ExecutorService> ended) {
    long end = System.nanoTime() + LAST_WORDS.toNanos();
    try {
      for (ExecutorService each : ended) {
        if (!each.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          log.debug("Delivery thread did not end in time");
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
      log.debug("Store unavailable, already logged", e);
    } catch (RuntimeException e) {
      log.error("Delivery failed unexpectedly: channel={}", channel, e);
    } finally {
      atWork.remove(channel);
    }
  }
}
