package dev.journeybeat.server.web.live;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connection of an open page. A pending event is queued once, however often it happens. Safe to
 * share between threads.
 */
final class SseConnection implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SseConnection.class);

  private final SseClient client;
  private final @Nullable String run;
  private final Set<String> untold = new LinkedHashSet<>();

  /** Separate thread, because sending waits for slow clients. */
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), SseConnection::thread);

  private boolean isTelling;

  SseConnection(SseClient client, @Nullable String run) {
    this.client = client;
    this.run = run;
    thread.allowCoreThreadTimeOut(true);
  }

  boolean isAbout(String id) {
    return id.equals(run);
  }

  boolean isAboutARun() {
    return run != null;
  }

  /** Never waits. */
  synchronized void tell(String event) {
    untold.add(event);
    if (!isTelling) {
      isTelling = true;
      perform(this::tellAll);
    }
  }

  /**
   * Sends a keep-alive. Never waits.
   *
   * @param again time until the next one
   */
  synchronized void live(Duration again) {
    if (!isTelling) {
      isTelling = true;
      perform(
          () -> {
            client.sendEvent("life", Long.toString(again.toMillis()));
            tellAll();
          });
    }
  }

  @Override
  public void close() {
    // No interrupt: this may run on that thread when it finds the connection closed.
    thread.shutdown();
    client.close();
  }

  private void tellAll() {
    Optional<String> next = next();
    while (next.isPresent()) {
      // Browsers ignore events without data.
      client.sendEvent(next.get(), "news");
      next = next();
    }
  }

  private synchronized Optional<String> next() {
    Optional<String> next = untold.stream().findFirst();
    next.ifPresent(untold::remove);
    isTelling = next.isPresent();
    return next;
  }

  private void perform(Runnable work) {
    try {
      thread.execute(work);
    } catch (RejectedExecutionException e) {
      log.debug("The page is closed", e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "live-reader");
    thread.setDaemon(true);
    return thread;
  }
}
