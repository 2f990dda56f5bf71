package dev.journeybeat.server.alert.channel;

import dev.journeybeat.net.NetworkErrors;
import dev.journeybeat.result.Durations;
import dev.journeybeat.result.TextLimits;
import dev.journeybeat.server.alert.model.Notification;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One delivery in its own thread. Name lookups, slow servers and hanging programs ignore timeouts.
 * A thread that does not end after its interruption is abandoned.
 */
final class DeliveryTask {

  private static final Logger log = LoggerFactory.getLogger(DeliveryTask.class);

  /** How long an interrupted delivery may take to end and report its progress. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final ChannelType kind;
  private final SendContext desk;
  private final CompletableFuture<Void> over = new CompletableFuture<>();

  DeliveryTask(ChannelType kind, SendContext desk) {
    this.kind = kind;
    this.desk = desk;
  }

  /** Runs the delivery. Call this once. */
  void make(Notification notice) throws UndeliveredException {
    Thread thread = new Thread(() -> deliver(notice), "channel " + desk.channel());
    thread.setDaemon(true);
    thread.start();
    try {
      await(thread);
    } catch (InterruptedException e) {
      desk.sockets().cut();
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new UndeliveredException("the monitor is stopping");
    }
  }

  private void await(Thread thread) throws UndeliveredException, InterruptedException {
    try {
      over.get(desk.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw undelivered(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      desk.sockets().cut();
      awaitLastWords(thread);
    }
  }

  /** The delivery may still succeed at the last moment. Only our own error messages count. */
  private void awaitLastWords(Thread thread) throws UndeliveredException, InterruptedException {
    try {
      over.get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UndeliveredException told ? shown(told) : tooLate();
    } catch (TimeoutException e) {
      thread.interrupt();
      throw tooLate();
    }
  }

  private void deliver(Notification notice) {
    try {
      kind.deliver(notice, desk);
      over.complete(null);
    } catch (Throwable e) {
      // Catches errors, too, so that each delivery has an outcome.
      over.completeExceptionally(e);
    } finally {
      desk.sockets().cut();
    }
  }

  private UndeliveredException undelivered(Throwable e) {
    if (e instanceof UndeliveredException told) {
      return shown(told);
    }
    if (NetworkErrors.cause(e, SocketTimeoutException.class::isInstance).isPresent()) {
      return tooLate();
    }
    if (e instanceof RuntimeException || e instanceof Error) {
      log.error("Delivery failed unexpectedly: channel={}", desk.channel(), e);
    }
    return new UndeliveredException(shown(NetworkErrors.words(e)));
  }

  private UndeliveredException tooLate() {
    return new UndeliveredException("no answer within " + Durations.format(desk.timeout()));
  }

  private UndeliveredException shown(UndeliveredException told) {
    return new UndeliveredException(shown(NetworkErrors.said(told)), told.askedToWait());
  }

  /** Masks secrets and removes control characters. */
  private String shown(String words) {
    return TextLimits.one(kind.hidden().in(words), TextLimits.SENTENCE);
  }
}
