package dev.journeybeat.runner;

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
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Holds journeys' code to its deadlines from outside its thread. When time is up it closes the
 * record, has the browser ended, interrupts the thread, and gives up on it if that does not help.
 */
final class Supervisor {

  private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  /** How long an interrupted thread gets to end. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final StepRecorder recorder;
  private final Clock clock;
  private final BooleanSupplier stopping;
  private final Runnable endBrowser;

  /**
   * @param stopping whether the monitor stops, and no time is left for the work
   * @param endBrowser takes what evidence the browser still gives and ends it, in bounded time
   */
  Supervisor(StepRecorder recorder, Clock clock, BooleanSupplier stopping, Runnable endBrowser) {
    this.recorder = recorder;
    this.clock = clock;
    this.stopping = stopping;
    this.endBrowser = endBrowser;
  }

  /** Returns when the work has ended or was given up on; the recorder knows how it went. */
  void supervise(String threadName, Duration deadline, Callable<?> work) {
    Instant end = clock.instant().plus(deadline);
    FutureTask<?> task = new FutureTask<>(withLogContext(work));
    Thread worker = new Thread(task, threadName);
    worker.setDaemon(true);
    worker.start();
    try {
      while (!ended(task, LOOK_EVERY)) {
        Optional<Throwable> overdue = overdue(end, deadline, worker);
        if (overdue.isPresent()) {
          stop(task, worker, overdue.get());
          return;
        }
      }
    } catch (InterruptedException e) {
      stop(task, worker, monitorStopped());
      Thread.currentThread().interrupt();
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

  private Optional<Throwable> overdue(Instant end, Duration deadline, Thread worker) {
    if (stopping.getAsBoolean()) {
      return Optional.of(monitorStopped());
    }
    Instant now = clock.instant();
    if (now.isAfter(end)) {
      return Optional.of(Overdue.of("all steps together", deadline, worker));
    }
    return recorder
        .open()
        .filter(step -> now.isAfter(step.deadline()))
        .map(step -> Overdue.of(step.quoted(), step.limit(), worker));
  }

  private void stop(FutureTask<?> task, Thread worker, Throwable why) {
    recorder.close(why);
    endBrowser.run();
    worker.interrupt();
    try {
      worker.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (worker.isAlive()) {
      log.warn(
          "{} does not end and was given up on; it is at {}",
          worker.getName(),
          FailureText.place(worker.getStackTrace()).orElse("an unknown place"));
    }
    task.cancel(true);
  }

  private InconclusiveException monitorStopped() {
    return new InconclusiveException(
        "the monitor stopped"
            + recorder.open().map(step -> " during step " + step.quoted()).orElse(""));
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
