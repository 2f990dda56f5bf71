package dev.journeybeat.trace;

import dev.journeybeat.trace.Collector.Reply;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings traces to the collector in a thread of its own, for no run shall wait for it. While it is
 * away the newest are kept. Safe to share between threads.
 */
final class Courier implements AutoCloseable {

  /** Of so many runs, which is some megabytes. */
  static final int MOST = 200;

  private static final Logger log = LoggerFactory.getLogger(Traces.class);
  private static final Duration LAST_CHANCE = Duration.ofSeconds(3);

  private final Deque<List<SpanData>> waiting = new ArrayDeque<>();
  private final Collector collector;
  private final Duration pause;
  private final ScheduledThreadPoolExecutor thread;

  /** Whether it is going, or will go. */
  private boolean going;

  private boolean inTrouble;
  private int lost;

  /**
   * @param pause after which a collector that was away is tried again
   */
  Courier(Collector collector, Duration pause) {
    this.collector = collector;
    this.pause = pause;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread made = new Thread(task, "traces");
              made.setDaemon(true);
              return made;
            });
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Never waits. */
  synchronized void take(List<SpanData> trace) {
    waiting.addLast(trace);
    if (waiting.size() > MOST) {
      waiting.removeFirst();
      lost++;
    }
    if (!going) {
      going = true;
      goAfter(Duration.ZERO);
    }
  }

  /** Brings what there is, if that is soon done. */
  @Override
  public void close() {
    goAfter(Duration.ZERO);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_CHANCE.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
    collector.close();
    tellWhatIsLeft();
  }

  private void goAfter(Duration delay) {
    try {
      var unused = thread.schedule(this::go, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      log.debug("No trace is delivered any more: the monitor stops");
    }
  }

  private void go() {
    List<SpanData> next = next();
    while (next != null) {
      Reply reply = collector.give(next);
      note(reply);
      if (reply.outcome() == Collector.Outcome.AWAY) {
        keep(next);
        goAfter(pause);
        return;
      }
      next = next();
    }
  }

  private synchronized @Nullable List<SpanData> next() {
    List<SpanData> next = waiting.pollFirst();
    going = next != null;
    return next;
  }

  private synchronized void keep(List<SpanData> trace) {
    if (waiting.size() < MOST) {
      waiting.addFirst(trace);
    } else {
      lost++;
    }
  }

  /** Tells the operator once that it does not work, and once that it does again. */
  private synchronized void note(Reply reply) {
    if (reply.outcome() == Collector.Outcome.TAKEN) {
      if (inTrouble) {
        log.info("Traces are delivered again{}", lost == 0 ? "" : "; %d are lost".formatted(lost));
      }
      inTrouble = false;
      lost = 0;
      return;
    }
    if (reply.outcome() == Collector.Outcome.REFUSED) {
      lost++;
    }
    if (!inTrouble) {
      inTrouble = true;
      log.warn(
          "Traces can't be delivered{}: {}",
          reply.outcome() == Collector.Outcome.AWAY ? ", and are kept until they can" : "",
          reply.words());
    }
  }

  private synchronized void tellWhatIsLeft() {
    if (inTrouble || !waiting.isEmpty()) {
      log.warn("{} traces could not be delivered", lost + waiting.size());
    }
  }
}
