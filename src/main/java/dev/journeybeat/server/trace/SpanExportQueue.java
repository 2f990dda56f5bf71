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
 * Exports traces in its own thread, so that no run waits. While the collector is unavailable, the
 * newest traces are kept. Safe to share between threads.
 */
final class SpanExportQueue implements AutoCloseable {

  /** The maximum number of spans to keep, which is a few megabytes. */
  static final int MOST = 10_000;

  private static final Duration LAST_CHANCE = Duration.ofSeconds(2);

  private final Deque<List<SpanData>> waiting = new ArrayDeque<>();
  private int spans;
  private final Collector collector;
  private final SpanExportLog log;
  private final Duration pause;
  private final ScheduledThreadPoolExecutor thread;

  /** Whether the export is running or scheduled. */
  private boolean going;

  private volatile boolean closing;

  /**
   * @param pause the delay before a retry when the collector is unavailable
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

  /** Adds a trace without blocking. */
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

  /** Exports the remaining traces, within a short time. */
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
      // The log reports the lost traces.
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
