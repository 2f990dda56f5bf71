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
 * Makes looks, many at once, and ends those that take too long. Safe to share between threads.
 *
 * <p>Threads are those of looks under way, which mostly wait. If more looks hang than there are
 * threads, the next begin late rather than the process running out of memory.
 */
final class ProbeExecutor implements AutoCloseable {

  private static final int AT_ONCE = 256;
  private static final Duration IDLE = Duration.ofSeconds(10);

  /** For so long a look waits for a thread. */
  private static final Duration QUEUE = Duration.ofSeconds(30);

  private final Clock clock;
  private final SecretMask secrets;
  private final ThreadPoolExecutor threads = pool("healthcheck");

  /** To close a connection, or to tell an outcome, may take as long as anything else. */
  private final ThreadPoolExecutor ends = pool("healthcheck-end");

  private final ScheduledThreadPoolExecutor alarms =
      new ScheduledThreadPoolExecutor(1, named("healthcheck-timeout"));

  private final Set<Begun> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * @param secrets what must not be told, whatever a look found
   */
  ProbeExecutor(SecretMask secrets, Clock clock) {
    this.clock = clock;
    this.secrets = secrets;
    alarms.setRemoveOnCancelPolicy(true);
  }

  /**
   * What a look found.
   *
   * @param begunAt when it began, after it had waited for a thread
   */
  record Outcome(boolean well, String reason, Duration latency, Instant begunAt) {}

  /** A look that has begun, or will as soon as there is a thread for it. */
  static final class Begun {

    private final ProbeAttempt looking;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    private Begun(ProbeAttempt looking) {
      this.looking = looking;
    }

    /** Comes at the end of the timeout at the latest. */
    CompletableFuture<Outcome> outcome() {
      return outcome;
    }

    /** Comes when the thread has ended, too: there are ways to hang that nobody can end. */
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
              () -> giveUp(begun, nothing("too many looks hang, and so this one has not begun")),
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

  /** Begins no more looks and ends those under way. */
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
    Outcome outcome = nothing("the monitor itself failed at this look; its log says more");
    try {
      if (closed) {
        throw new RejectedExecutionException("the monitor stops");
      }
      String found = reason.shown(probe.look(looking));
      outcome = new Outcome(true, found, since(from), begunAt);
    } catch (Throwable e) {
      // Errors too: whatever a library does, the healthcheck has its outcome.
      outcome = unwell(reason.of(e), begunAt, from);
    } finally {
      looking.hold().close();
      alarm.cancel(false);
      open.remove(begun);
      // In this order: whoever has the outcome may look again at once.
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

  /** Tells the outcome, unless there is one, and ends whatever the look still waits for. */
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
    giveUp(begun, nothing("the monitor stops"));
    open.remove(begun);
  }

  /** Of a look that was not made. */
  private Outcome nothing(String reason) {
    return new Outcome(false, reason, Duration.ZERO, clock.instant());
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
