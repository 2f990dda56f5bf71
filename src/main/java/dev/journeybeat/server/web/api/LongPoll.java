package dev.journeybeat.server.web.api;

import dev.journeybeat.engine.store.StoreException;
import io.javalin.http.HttpResponseException;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets many requests wait for a result. One thread checks for all of them. Safe to share between
 * threads.
 */
final class LongPoll implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LongPoll.class);

  /** Maximum number of waiting requests. Each holds a connection. */
  private static final int MOST = 50;

  private static final long EVERY_MILLIS = 1_000;

  /** Time for the last answers when the monitor stops. */
  private static final long LAST_ANSWERS_MILLIS = 2_000;

  /** Status for a disconnected client, which never reads it. */
  private static final int GONE = 499;

  private final Clock clock;
  private final List<Wait<?>> waits = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(threads("api-wait"));

  /** Separate threads, so that slow clients do not delay others. */
  private final ExecutorService answerers = Executors.newCachedThreadPool(threads("api-answer"));

  LongPoll(Clock clock) {
    this.clock = clock;
    var unused =
        executor.scheduleWithFixedDelay(
            this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Checks until there is a result, or the time ends; then it is empty. Fails if the client is gone
   * or the monitor stops.
   *
   * @param look the check. Its exception is the answer, except while the store can't be used
   */
  <T> CompletableFuture<Optional<T>> until(
      Instant end, BooleanSupplier hasGone, Supplier<Optional<T>> look) {
    if (waits.size() >= MOST) {
      throw new ServiceUnavailableResponse(
          MOST + " requests wait already, which is the limit; ask without wait, or later");
    }
    Wait<T> wait = new Wait<>(end, hasGone, look);
    waits.add(wait);
    lookSoon();
    return wait.answer;
  }

  /** Call this when a result may exist. Never waits. */
  void lookSoon() {
    if (waits.isEmpty()) {
      return;
    }
    try {
      executor.execute(this::look);
    } catch (RejectedExecutionException e) {
      stop();
    }
  }

  /** Answers all waiting requests. */
  @Override
  public void close() {
    // No interrupt: the thread may be writing an answer.
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LAST_ANSWERS_MILLIS, TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
      stop();
      answerers.shutdown();
      if (!answerers.awaitTermination(LAST_ANSWERS_MILLIS, TimeUnit.MILLISECONDS)) {
        log.debug("Stopped waiting for slow clients");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    waits.forEach(Wait::look);
  }

  private void stop() {
    waits.forEach(wait -> wait.fail(new ServiceUnavailableResponse("The monitor is stopping")));
  }

  private static ThreadFactory threads(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  private final class Wait<T> {
    private final Instant end;
    private final BooleanSupplier hasGone;
    private final Supplier<Optional<T>> look;
    private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();

    Wait(Instant end, BooleanSupplier hasGone, Supplier<Optional<T>> look) {
      this.end = end;
      this.hasGone = hasGone;
      this.look = look;
    }

    void look() {
      boolean isLast = !clock.instant().isBefore(end);
      try {
        if (hasGone.getAsBoolean()) {
          fail(new HttpResponseException(GONE, "The client is gone"));
          return;
        }
        Optional<T> found = look.get();
        if (found.isPresent() || isLast) {
          answer(() -> answer.complete(found));
        }
      } catch (StoreException e) {
        if (isLast) {
          fail(e);
        }
      } catch (Throwable e) {
        // Catches errors, too: other requests still wait.
        fail(e);
      }
    }

    void fail(Throwable e) {
      answer(() -> answer.completeExceptionally(e));
    }

    private void answer(Runnable completion) {
      if (waits.remove(this)) {
        try {
          answerers.execute(completion);
        } catch (RejectedExecutionException e) {
          // The server stops, so a slow client delays nobody.
          completion.run();
        }
      }
    }
  }
}
