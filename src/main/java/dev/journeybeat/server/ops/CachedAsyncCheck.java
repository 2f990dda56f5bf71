package dev.journeybeat.server.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw who may have taken his time, or hangs: looked at in a thread of its own, once
 * for all who ask within a while. Safe to share between threads.
 */
public final class CachedAsyncCheck<T> {

  private final String name;
  private final Duration fresh;
  private final Supplier<T> look;
  private final Clock clock;
  private @Nullable CompletableFuture<T> last;
  private Instant begunAt = Instant.MIN;

  /**
   * Of what nobody has looked at yet.
   *
   * @param name of its thread
   * @param fresh for how long what was seen is as good as new
   */
  public CachedAsyncCheck(String name, Duration fresh, Supplier<T> look, Clock clock) {
    this.name = name;
    this.fresh = fresh;
    this.look = look;
    this.clock = clock;
  }

  /** What was seen lately; begins to look if that is too long ago. Never waits. */
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

  /** When the look began that was begun last. */
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
