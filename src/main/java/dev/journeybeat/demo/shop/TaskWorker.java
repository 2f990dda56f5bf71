package dev.journeybeat.demo.shop;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the tasks of one partner, one at a time. */
final class TaskWorker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TaskWorker.class);

  private final String partner;
  private final Tasks tasks;
  private final Clock clock;
  private final Consumer<Tasks.Open> action;
  private final ScheduledThreadPoolExecutor thread;
  // Touched by the one thread only.
  private @Nullable Future<?> later;

  TaskWorker(String partner, Tasks tasks, Clock clock, Consumer<Tasks.Open> action) {
    this.partner = partner;
    this.tasks = tasks;
    this.clock = clock;
    this.action = action;
    this.thread =
        new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "demo-shop-" + partner));
    // What is not due yet is done after the next start.
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  void wake() {
    thread.execute(this::work);
  }

  private void work() {
    if (later != null) {
      later.cancel(false);
    }
    try {
      Optional<Tasks.Open> next = tasks.next(partner);
      while (next.isPresent() && !thread.isShutdown()) {
        Duration wait = Duration.between(clock.instant(), next.get().dueAt());
        if (wait.toMillis() > 0) {
          workIn(wait);
          return;
        }
        attempt(next.get());
        next = tasks.next(partner);
      }
    } catch (RuntimeException e) {
      log.error("the list of tasks for {} cannot be read; trying again", partner, e);
      workIn(Duration.ofSeconds(1));
    }
  }

  private void workIn(Duration wait) {
    if (!thread.isShutdown()) {
      later = thread.schedule(this::work, wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void attempt(Tasks.Open task) {
    try {
      action.accept(task);
      tasks.done(task);
    } catch (RuntimeException e) {
      log.warn("{} of {} has to wait: {}", task.task(), task.order(), e.getMessage());
      log.debug("{} of {}", task.task(), task.order(), e);
      tasks.failed(task);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
