package dev.journeybeat.engine.browser.grid;

import dev.journeybeat.engine.browser.cdp.DevTools;
import dev.journeybeat.engine.browser.process.Session;
import dev.journeybeat.engine.browser.process.WebDriverHttp;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of this monitor on a Grid. Keeps them from idle timeouts, and ends all of them.
 * Thread-safe.
 */
final class GridSessions implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(GridSessions.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  /** Many proxies close idle connections after a minute, a Grid after five. */
  private static final Duration TOUCH_EVERY = Duration.ofSeconds(20);

  private final Map<String, DevTools> kept = new ConcurrentHashMap<>();

  /** Sessions whose end the Grid has not confirmed yet. */
  private final Set<String> rest = ConcurrentHashMap.newKeySet();

  private final WebDriverHttp http;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "journeybeat-grid");
            thread.setDaemon(true);
            return thread;
          });

  GridSessions(WebDriverHttp http) {
    this.http = http;
    long seconds = TOUCH_EVERY.toSeconds();
    var unused = timer.scheduleWithFixedDelay(this::touch, seconds, seconds, TimeUnit.SECONDS);
  }

  /** Keeps a session from becoming idle. */
  void keep(Session session, DevTools devTools) {
    kept.put(session.id(), devTools);
  }

  /**
   * Ends it now, or as soon as the Grid and its driver answer again; even in an interrupted thread.
   *
   * @return whether it has ended
   */
  boolean end(Session session) {
    kept.remove(session.id());
    rest.add(session.id());
    tryToEnd(session.id());
    return !rest.contains(session.id());
  }

  /** Retries to end the remaining sessions. */
  void endRest() {
    rest.forEach(this::tryToEnd);
  }

  private void tryToEnd(String session) {
    boolean interrupted = Thread.interrupted();
    try {
      WebDriverHttp.Reply reply = http.ask("DELETE", "/session/" + session, null, TIMEOUT);
      if (reply.isGood() || reply.error().equals("invalid session id")) {
        rest.remove(session);
      } else {
        log.debug("Can't end a Grid session yet: session={} error={}", session, reply.message());
      }
    } catch (IOException e) {
      log.debug(
          "Can't end a Grid session yet: session={} error={}", session, WebDriverHttp.format(e));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void touch() {
    kept.forEach(
        (session, devTools) -> {
          devTools.post("", "Browser.getVersion", Map.of());
          // A busy driver answers late or never, but the Grid has seen the request.
          http.value("GET", "/session/" + session + "/timeouts", null, TIMEOUT);
        });
    endRest();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    endRest();
    if (!rest.isEmpty()) {
      log.warn("Left {} sessions to the Grid's session timeout", rest.size());
    }
  }
}
