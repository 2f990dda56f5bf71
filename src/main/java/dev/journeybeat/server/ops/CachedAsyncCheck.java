package dev.journeybeat.server.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A check that may be slow or hang. It runs in its own thread, and its result is cached for a
 * while. Safe to share between threads.
 */
public final class CachedAsyncCheck<T> {

  private final String name;
  private final Duration fresh;
  private final Supplier<T> look;
  private final Clock clock;
  private @Nullable CompletableFuture<T> last;
  private Instant begunAt = Instant.MIN;

  /**
   * Creates a check that has not run yet.
   *
   * @param name name of its thread
   * @param fresh how long a result is cached
   */
  public CachedAsyncCheck(String name, Duration fresh, Supplier<T> look, Clock clock) {
    this.name = name;
    this.fresh = fresh;
    this.look = look;
    this.clock = clock;
  }

  /** The cached result; starts the check if the result is too old. Never waits. */
  public synchronized CompletableFuture<T> recent() {
    CompletableFuture<T> known = last;
    Instant now = clock.instant();
    if (known == null || (known.isDone() && begunAt.plus(fresh).isBefore(now))) {
      known = new CompletableFuture<>();
      last = known;
      begunAt = now;
      begin(known);
    }
    return known;
  }

  /** Start time of the last check. */
  public synchronized Instant begunAt() {
    return begunAt;
  }

  private void begin(CompletableFuture<T> result) {
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(look.get());
              } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }
}
