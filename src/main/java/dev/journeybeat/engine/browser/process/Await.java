package dev.journeybeat.engine.browser.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits with a timeout. */
public final class Await {

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "journeybeat-browser");
            thread.setDaemon(true);
            return thread;
          });

  private Await() {}

  /** Runs a task in the background. */
  public static void begin(Runnable action) {
    THREADS.execute(action);
  }

  /**
   * Returns the result of the action or throws its exception. Throws a {@link TimeoutException} if
   * the action takes longer; it continues in its thread.
   */
  public static <T> T call(Duration timeout, Supplier<T> action)
      throws TimeoutException, InterruptedException {
    return await(timeout, THREADS.submit(action::get));
  }

  /** Returns the result of the future. */
  public static <T> T await(Duration timeout, Future<T> future)
      throws TimeoutException, InterruptedException {
    try {
      return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Polls until there is an answer, or the thread is interrupted. */
  static <T> Optional<T> until(Duration timeout, Supplier<Optional<T>> question) {
    long end = System.nanoTime() + timeout.toNanos();
    while (true) {
      Optional<T> answer = question.get();
      if (answer.isPresent() || System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
        return answer;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }
}
