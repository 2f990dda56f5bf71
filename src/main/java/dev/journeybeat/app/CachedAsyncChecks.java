package dev.journeybeat.app;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Durations;
import dev.journeybeat.server.ops.CachedAsyncCheck;
import dev.journeybeat.server.web.admin.LookupResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects the results of the checks of a page. All checks share one timeout. */
public final class CachedAsyncChecks {

  private static final Logger log = LoggerFactory.getLogger(CachedAsyncChecks.class);

  private final Duration timeout;
  private final Clock clock;
  private final long end;

  private CachedAsyncChecks(Duration timeout, Clock clock) {
    this.timeout = timeout;
    this.clock = clock;
    this.end = System.nanoTime() + timeout.toNanos();
  }

  /**
   * Starts all checks.
   *
   * @param timeout timeout for all of them together
   */
  public static CachedAsyncChecks begin(
      Iterable<CachedAsyncCheck<?>> all, Duration timeout, Clock clock) {
    for (CachedAsyncCheck<?> look : all) {
      var unused = look.recent();
    }
    return new CachedAsyncChecks(timeout, clock);
  }

  /** The result of a check, or why there is none. */
  public <T> LookupResult<T> see(CachedAsyncCheck<T> look) {
    var looking = look.recent();
    Instant asOf = look.begunAt();
    try {
      return LookupResult.of(looking.get(left(asOf), TimeUnit.NANOSECONDS), asOf);
    } catch (TimeoutException e) {
      Duration since = Duration.between(asOf, clock.instant());
      return LookupResult.not("no result for " + Durations.format(since), asOf);
    } catch (ExecutionException e) {
      return LookupResult.not(why(e.getCause()), asOf);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return LookupResult.not("the monitor is stopping", asOf);
    }
  }

  /** A check that hangs is not waited for a second time. */
  private long left(Instant begunAt) {
    boolean hangs = begunAt.plus(timeout).isBefore(clock.instant());
    return hangs ? 0 : Math.max(0, end - System.nanoTime());
  }

  /** The text for users; unexpected errors go to the log. */
  private static String why(@Nullable Throwable cause) {
    if (cause instanceof StoreException || cause instanceof InconclusiveException) {
      return String.valueOf(cause.getMessage());
    }
    log.warn("Check of the System page failed", cause);
    return "the check failed; see the log of the monitor";
  }
}
