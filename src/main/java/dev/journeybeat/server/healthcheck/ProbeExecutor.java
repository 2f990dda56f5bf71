package dev.journeybeat.server.healthcheck;

import dev.journeybeat.settings.SecretMask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Runs probes concurrently, and stops those that exceed their timeout. Safe to share between
 * threads.
 *
 * <p>Threads belong to running probes, which mostly wait. If all threads hang, further probes start
 * late, so that the process does not run out of memory.
 */
final class ProbeExecutor implements AutoCloseable {

  private static final int AT_ONCE = 256;
  private static final Duration IDLE = Duration.ofSeconds(10);

  /** How long a probe waits for a thread. */
  private static final Duration QUEUE = Duration.ofSeconds(30);

  private final Clock clock;
  private final SecretMask secrets;
  private final ThreadPoolExecutor threads = pool("healthcheck");

  /** Closing a connection or reporting an outcome may block, too. */
  private final ThreadPoolExecutor ends = pool("healthcheck-end");

  private final ScheduledThreadPoolExecutor alarms =
      new ScheduledThreadPoolExecutor(1, named("healthcheck-timeout"));

  private final Set<Begun> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * @param secrets the secrets to mask in all results
   */
  ProbeExecutor(SecretMask secrets, Clock clock) {
    this.clock = clock;
    this.secrets = secrets;
    alarms.setRemoveOnCancelPolicy(true);
  }

  /**
   * The outcome of a probe.
   *
   * @param begunAt when it started, after the wait for a thread
   */
  record Outcome(boolean well, String reason, Duration latency, Instant begunAt) {}

  /** A probe that has started, or waits for a thread. */
  static final class Begun {

    private final ProbeAttempt looking;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    private Begun(ProbeAttempt looking) {
      this.looking = looking;
    }

    /** Completes at the timeout at the latest. */
    CompletableFuture<Outcome> outcome() {
      return outcome;
    }

    /** Completes when the thread has ended. Some hanging threads cannot be stopped. */
    CompletableFuture<Void> over() {
      return over;
    }
  }

  Begun begin(Probe probe, ProbeAttempt looking) {
    Begun begun = new Begun(looking);
    open.add(begun);
    try {
      Future<?> alarm =
          alarms.schedule(
              () -> giveUp(begun, nothing("too many probes hang, so this one did not start")),
              QUEUE.toMillis(),
              TimeUnit.MILLISECONDS);
      threads.execute(
          () -> {
            alarm.cancel(false);
            look(probe, begun);
          });
    } catch (RejectedExecutionException e) {
      stop(begun);
    }
    return begun;
  }

  /** Starts no more probes and stops running ones. */
  @Override
  public void close() {
    closed = true;
    threads.shutdownNow();
    alarms.shutdownNow();
    open.forEach(this::stop);
    ends.shutdown();
  }

  private void look(Probe probe, Begun begun) {
    ProbeAttempt looking = begun.looking;
    Instant begunAt = clock.instant();
    long from = System.nanoTime();
    ProbeFailure reason = new ProbeFailure(looking.timeout(), probe.hidden().and(secrets));
    Future<?> alarm = alarm(begun, () -> unwell(reason.tooLate(), begunAt, from));
    Outcome outcome = nothing("the monitor failed during this probe; see its log");
    try {
      if (closed) {
        throw new RejectedExecutionException("the monitor is stopping");
      }
      String found = reason.shown(probe.look(looking));
      outcome = new Outcome(true, found, since(from), begunAt);
    } catch (Throwable e) {
      // Catches errors, too, so that each probe has an outcome.
      outcome = unwell(reason.of(e), begunAt, from);
    } finally {
      looking.hold().close();
      alarm.cancel(false);
      open.remove(begun);
      // The order matters: the receiver of the outcome may start the next probe immediately.
      begun.over.complete(null);
      if (begun.decided.compareAndSet(false, true)) {
        begun.outcome.complete(outcome);
      }
    }
  }

  private Future<?> alarm(Begun begun, Supplier<Outcome> tooLate) {
    try {
      return alarms.schedule(
          () -> giveUp(begun, tooLate.get()),
          begun.looking.timeout().toNanos(),
          TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      stop(begun);
      return CompletableFuture.completedFuture(null);
    }
  }

  /** Sets the outcome, unless there is one, and closes what the probe still waits for. */
  private void giveUp(Begun begun, Outcome outcome) {
    if (begun.decided.compareAndSet(false, true)) {
      try {
        ends.execute(() -> begun.outcome.complete(outcome));
        ends.execute(begun.looking.hold()::close);
      } catch (RejectedExecutionException e) {
        begun.outcome.complete(outcome);
        begun.looking.hold().close();
      }
    }
  }

  private void stop(Begun begun) {
    giveUp(begun, nothing("the monitor is stopping"));
    open.remove(begun);
  }

  /** The outcome of a probe that did not run. */
  private Outcome nothing(String reason) {
    return new Outcome(false, reason, Duration.ZERO, clock.instant());
  }

  private static Outcome unwell(String reason, Instant begunAt, long from) {
    return new Outcome(false, reason, since(from), begunAt);
  }

  private static Duration since(long from) {
    return Duration.ofNanos(System.nanoTime() - from);
  }

  /** Uses idle threads first, then creates new ones, then queues tasks. */
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
