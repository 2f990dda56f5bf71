package dev.journeybeat.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes looks, many at once, and ends those that take too long. Safe to share between threads.
 *
 * <p>Threads are those of looks under way, which mostly wait. If more looks hang than there are
 * threads, the next begin late rather than the process running out of memory.
 */
final class Looker implements AutoCloseable {

  private static final int AT_ONCE = 256;
  private static final Duration IDLE = Duration.ofSeconds(10);

  private final Clock clock;
  private final ThreadPoolExecutor threads = pool("healthcheck");

  /** To close a connection may take as long as anything else. */
  private final ExecutorService ends = pool("healthcheck-end");

  private final ScheduledThreadPoolExecutor alarms =
      new ScheduledThreadPoolExecutor(1, named("healthcheck-timeout"));

  private final Set<Hold> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Looker(Clock clock) {
    this.clock = clock;
    alarms.setRemoveOnCancelPolicy(true);
  }

  /**
   * What a look found.
   *
   * @param begunAt when it began, after it had waited for a thread
   */
  record Outcome(boolean well, String reason, Duration latency, Instant begunAt) {}

  /**
   * A look that has begun, or will as soon as there is a thread for it.
   *
   * @param outcome comes at the end of the timeout at the latest
   * @param over comes when the thread has ended, too: there are ways to hang that nobody can end
   */
  record Begun(CompletableFuture<Outcome> outcome, CompletableFuture<Void> over) {}

  Begun begin(Probe probe, Looking looking) {
    Begun begun = new Begun(new CompletableFuture<>(), new CompletableFuture<>());
    try {
      threads.execute(() -> look(probe, looking, begun));
    } catch (RejectedExecutionException e) {
      begun.outcome().complete(unwell("the monitor stops", clock.instant(), System.nanoTime()));
      begun.over().complete(null);
    }
    return begun;
  }

  /** Begins no more looks and ends those under way. */
  @Override
  public void close() {
    closed = true;
    threads.shutdownNow();
    alarms.shutdownNow();
    open.forEach(hold -> ends.execute(hold::close));
    ends.shutdown();
  }

  private void look(Probe probe, Looking looking, Begun begun) {
    Instant begunAt = clock.instant();
    long from = System.nanoTime();
    Reason reason = new Reason(looking.timeout(), probe.hidden());
    Future<?> alarm =
        alarms.schedule(
            () -> {
              begun.outcome().complete(unwell(reason.tooLate(), begunAt, from));
              end(looking.hold());
            },
            looking.timeout().toNanos(),
            TimeUnit.NANOSECONDS);
    open.add(looking.hold());
    if (closed) {
      looking.hold().close();
    }
    Outcome outcome;
    try {
      String found = reason.shown(probe.look(looking));
      outcome = new Outcome(true, found, since(from), begunAt);
    } catch (Throwable e) {
      // Errors too: whatever a library does, the healthcheck has its outcome.
      outcome = unwell(reason.of(e), begunAt, from);
    }
    looking.hold().close();
    open.remove(looking.hold());
    alarm.cancel(false);
    // In this order: whoever has the outcome may look again at once.
    begun.over().complete(null);
    begun.outcome().complete(outcome);
  }

  private void end(Hold hold) {
    try {
      ends.execute(hold::close);
    } catch (RejectedExecutionException e) {
      // Then all are being closed.
    }
  }

  private static Outcome unwell(String reason, Instant begunAt, long from) {
    return new Outcome(false, reason, since(from), begunAt);
  }

  private static Duration since(long from) {
    return Duration.ofNanos(System.nanoTime() - from);
  }

  /** Threads that are idle are used first, then new ones are made, then tasks wait. */
  private static ThreadPoolExecutor pool(String name) {
    LinkedTransferQueue<Runnable> waiting =
        new LinkedTransferQueue<>() {
          @Override
          public boolean offer(Runnable task) {
            return tryTransfer(task);
          }
        };
    return new ThreadPoolExecutor(
        0,
        AT_ONCE,
        IDLE.toSeconds(),
        TimeUnit.SECONDS,
        waiting,
        named(name),
        (task, pool) -> {
          if (pool.isShutdown()) {
            throw new RejectedExecutionException("closed");
          }
          waiting.put(task);
        });
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
