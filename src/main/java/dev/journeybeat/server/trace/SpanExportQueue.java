package dev.journeybeat.server.trace;

import dev.journeybeat.server.trace.Collector.Outcome;
import dev.journeybeat.server.trace.Collector.Reply;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Brings traces to the collector in a thread of its own, for no run shall wait for it. While it is
 * away the newest are kept. Safe to share between threads.
 */
final class SpanExportQueue implements AutoCloseable {

  /** So many spans are kept, which is some megabytes. */
  static final int MOST = 10_000;

  private static final Duration LAST_CHANCE = Duration.ofSeconds(2);

  private final Deque<List<SpanData>> waiting = new ArrayDeque<>();
  private int spans;
  private final Collector collector;
  private final SpanExportLog log;
  private final Duration pause;
  private final ScheduledThreadPoolExecutor thread;

  /** Whether it is going, or will go. */
  private boolean going;

  private volatile boolean closing;

  /**
   * @param pause after which a collector that was away is tried again
   */
  SpanExportQueue(Collector collector, SpanExportLog log, Duration pause) {
    this.collector = collector;
    this.log = log;
    this.pause = pause;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread made = new Thread(task, "traces");
              made.setDaemon(true);
              return made;
            });
  }

  /** Never waits. */
  synchronized void take(List<SpanData> trace) {
    waiting.addLast(trace);
    spans += trace.size();
    while (spans > MOST && waiting.size() > 1) {
      spans -= waiting.removeFirst().size();
      log.lost();
    }
    if (!going) {
      going = true;
      goAfter(Duration.ZERO);
    }
  }

  /** Brings what there is, if that is soon done. */
  @Override
  public void close() {
    closing = true;
    thread.getQueue().clear();
    goAfter(Duration.ZERO);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_CHANCE.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
        var unused = thread.awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
    collector.close();
    log.ended(stillWaiting());
  }

  private void goAfter(Duration delay) {
    try {
      var unused = thread.schedule(this::go, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      // It is told what is lost.
    }
  }

  private void go() {
    List<SpanData> next = next();
    while (next != null) {
      Reply reply = collector.give(next);
      log.replied(reply);
      if (reply.outcome() == Outcome.REFUSED) {
        log.lost();
      }
      if (reply.outcome() == Outcome.AWAY) {
        keep(next);
        if (!closing) {
          goAfter(pause);
        }
        return;
      }
      next = next();
    }
  }

  private synchronized @Nullable List<SpanData> next() {
    List<SpanData> next = waiting.pollFirst();
    going = next != null;
    spans -= next == null ? 0 : next.size();
    return next;
  }

  private synchronized void keep(List<SpanData> trace) {
    if (waiting.isEmpty() || spans + trace.size() <= MOST) {
      waiting.addFirst(trace);
      spans += trace.size();
    } else {
      log.lost();
    }
  }

  private synchronized int stillWaiting() {
    return waiting.size();
  }
}
