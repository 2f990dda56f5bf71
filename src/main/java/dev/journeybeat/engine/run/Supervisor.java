package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Enforces timeouts of journey code from another thread. At a timeout, it closes the record, ends
 * the browser and interrupts the thread. It abandons a thread that does not end.
 */
final class Supervisor {

  private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

  /** For the case that there is no memory. */
  private static final int TRIES = 10;

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  /** Time for an interrupted thread to end. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final StepRecorder recorder;
  private final Clock clock;
  private final Supplier<Optional<InconclusiveException>> reasonToEnd;
  private final MemoryGuard memoryGuard;
  private final Runnable endBrowser;

  /**
   * @param reasonToEnd the reason to end the run early, if any
   * @param endBrowser collects the remaining evidence and ends the browser, in bounded time
   */
  Supervisor(
      StepRecorder recorder,
      Clock clock,
      Supplier<Optional<InconclusiveException>> reasonToEnd,
      MemoryGuard memoryGuard,
      Runnable endBrowser) {
    this.recorder = recorder;
    this.clock = clock;
    this.reasonToEnd = reasonToEnd;
    this.memoryGuard = memoryGuard;
    this.endBrowser = endBrowser;
  }

  /** Returns when the work has ended or was abandoned. The recorder has the result. */
  void supervise(String threadName, Duration deadline, Callable<?> work) {
    Instant end = clock.instant().plus(deadline);
    FutureTask<?> task = new FutureTask<>(withLogContext(work));
    JourneyThread worker = new JourneyThread(task, threadName);
    memoryGuard.workers().begin(worker);
    try {
      worker.start();
      reasonToStop(task, worker, end, deadline).ifPresent(why -> stop(task, worker, why));
    } catch (InterruptedException e) {
      stop(task, worker, duringStep(new InconclusiveException("the monitor stopped")));
      Thread.currentThread().interrupt();
    } finally {
      memoryGuard.workers().end(worker);
    }
  }

  /** Checks until the work has ended, or there is a reason to end it. */
  private Optional<Throwable> reasonToStop(
      FutureTask<?> task, JourneyThread worker, Instant end, Duration deadline)
      throws InterruptedException {
    while (true) {
      try {
        if (ended(task, LOOK_EVERY)) {
          return Optional.empty();
        }
        Optional<Throwable> reason = overdue(end, deadline, worker);
        if (reason.isPresent()) {
          return reason;
        }
      } catch (OutOfMemoryError e) {
        // This work may use all memory: check again.
      }
    }
  }

  private boolean ended(FutureTask<?> task, Duration wait) throws InterruptedException {
    try {
      task.get(wait.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      recorder.failed(e.getCause() == null ? e : e.getCause());
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private Optional<Throwable> overdue(Instant end, Duration deadline, JourneyThread worker) {
    Optional<InconclusiveException> reason =
        reasonToEnd.get().or(() -> memoryGuard.reasonToEnd(worker));
    if (reason.isPresent()) {
      return reason.map(this::duringStep);
    }
    Instant now = clock.instant();
    if (now.isAfter(end)) {
      return Optional.of(DeadlineDiagnosis.of("all steps together", deadline, worker));
    }
    return recorder
        .open()
        .filter(step -> now.isAfter(step.deadline()))
        .map(step -> DeadlineDiagnosis.of(step.quoted(), step.limit(), worker));
  }

  private void stop(FutureTask<?> task, JourneyThread worker, Throwable why) {
    insist(() -> recorder.close(why));
    insist(endBrowser);
    worker.interrupt();
    try {
      worker.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (worker.isAlive()) {
      insist(() -> giveUp(worker));
    }
    task.cancel(true);
  }

  private void giveUp(JourneyThread worker) {
    memoryGuard.workers().giveUp(worker);
    log.warn(
        "Abandoned a thread that does not end: thread=\"{}\" abandoned={} at={}",
        worker.getName(),
        memoryGuard.workers().givenUp(),
        FailureText.place(worker.getStackTrace()).orElse("an unknown place"));
  }

  /** The garbage of each try frees memory for the next. */
  private static void insist(Runnable part) {
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        part.run();
        return;
      } catch (OutOfMemoryError e) {
        log.debug("No memory to end a run", e);
      }
    }
  }

  private InconclusiveException duringStep(InconclusiveException reason) {
    return recorder
        .open()
        .map(step -> "%s during step %s".formatted(reason.getMessage(), step.quoted()))
        .map(text -> new InconclusiveException(text, reason))
        .orElse(reason);
  }

  private static <T> Callable<T> withLogContext(Callable<T> work) {
    Map<String, String> context = MDC.getCopyOfContextMap();
    return () -> {
      if (context != null) {
        MDC.setContextMap(context);
      }
      return work.call();
    };
  }
}
