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
 * The sessions that this monitor has on a Grid: none is lost for being idle, and none is left
 * behind. May be used by several threads.
 */
final class GridSessions implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(GridSessions.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** A proxy on the way often cuts after a minute, a Grid after five. */
  private static final Duration TOUCH_EVERY = Duration.ofSeconds(20);

  private final Map<String, DevTools> kept = new ConcurrentHashMap<>();

  /** Of these the Grid has not yet said that they are gone. */
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

  /** From now on it is not idle. */
  void keep(Session session, DevTools devTools) {
    kept.put(session.id(), devTools);
  }

  /**
   * Ends it now, or as soon as the Grid and its driver answer again; also in an interrupted thread.
   *
   * @return whether it has ended
   */
  boolean end(Session session) {
    kept.remove(session.id());
    rest.add(session.id());
    tryToEnd(session.id());
    return !rest.contains(session.id());
  }

  /** Ends those that could not be ended before. */
  void endRest() {
    rest.forEach(this::tryToEnd);
  }

  private void tryToEnd(String session) {
    boolean interrupted = Thread.interrupted();
    try {
      WebDriverHttp.Reply reply = http.ask("DELETE", "/session/" + session, null, PATIENCE);
      if (reply.isGood() || reply.error().equals("invalid session id")) {
        rest.remove(session);
      } else {
        log.debug("Session {} could not be ended yet: {}", session, reply.message());
      }
    } catch (IOException e) {
      log.debug("Session {} could not be ended yet: {}", session, WebDriverHttp.spoken(e));
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
          // A driver that is busy with a command answers later, or not: the Grid has seen it.
          http.value("GET", "/session/" + session + "/timeouts", null, PATIENCE);
        });
    endRest();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    endRest();
    if (!rest.isEmpty()) {
      log.warn("{} sessions are left to the Grid's own session timeout", rest.size());
    }
  }
}
