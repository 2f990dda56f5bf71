package dev.journeybeat.server.web.status;

import dev.journeybeat.server.history.queries.RunQueries;
import dev.journeybeat.server.web.answer.CachedResponse;
import dev.journeybeat.server.web.overview.MonitorPort;
import dev.journeybeat.server.web.overview.Overview;
import dev.journeybeat.server.web.overview.OverviewCache;
import dev.journeybeat.server.web.overview.StoppableReads;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public status page, {@code GET /status}, {@code GET /status.json} and the badges {@code GET
 * /status/badge/<journey>.svg} and {@code <journey>-uptime.svg}. All responses are prepared at most
 * once a second, independent of visitors. Safe to share between threads.
 */
public final class PublicStatus implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PublicStatus.class);

  private static final Duration EVERY = Duration.ofSeconds(1);

  /** Maximum time between updates, so that an overview that hangs shows, too. */
  private static final Duration ANYWAY = Duration.ofSeconds(15);

  private static final String BRIEFLY = "public, max-age=10";
  private static final String A_WHILE = "public, max-age=30";

  private final StatusSettings settings;
  private final OverviewCache board;
  private final Clock clock;
  private final PublicStatusObserver observer;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "status");
            made.setDaemon(true);
            return made;
          });
  private volatile Publication publication;
  private Overview seen;
  private Instant lookedAt;

  /** A status page without data. */
  public PublicStatus(
      StatusSettings settings,
      RunQueries queries,
      MonitorPort desk,
      OverviewCache board,
      Clock clock) {
    this.settings = settings;
    this.board = board;
    this.clock = clock;
    this.observer =
        new PublicStatusObserver(
            settings, desk, new UptimeCache(queries, settings.days(), settings.timeZone()));
    this.lookedAt = clock.instant();
    this.seen = board.overview();
    this.publication = Publication.of(observer.nothing(lookedAt), settings);
  }

  /** Starts the updates. Never waits. */
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::publish, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether a request is for the status page or a badge. Nothing else is public. */
  public boolean isAsked(Context ctx) {
    String path = ctx.path();
    boolean isRead = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
    return isRead
        && (path.equals(settings.path())
            || path.equals(settings.path() + "/")
            || path.equals(json())
            || (path.startsWith(badges()) && path.indexOf('/', badges().length()) < 0));
  }

  public void serve(JavalinConfig config) {
    config.routes.get(settings.path(), ctx -> answer(ctx, publication.page(), BRIEFLY));
    config.routes.get(json(), this::json);
    config.routes.get(badges() + "{file}", this::badge);
  }

  @Override
  public void close() {
    StoppableReads.of(thread);
  }

  private String json() {
    return settings.path() + ".json";
  }

  private String badges() {
    return settings.path() + "/badge/";
  }

  private void json(Context ctx) {
    // The content is the same for everybody, so other sites may read it.
    ctx.header("Access-Control-Allow-Origin", "*");
    answer(ctx, publication.json(), BRIEFLY);
  }

  private void badge(Context ctx) {
    CachedResponse badge = publication.badges().get(ctx.pathParam("file"));
    if (badge == null) {
      // The error page of the dashboard would say more than is public.
      ctx.status(HttpStatus.NOT_FOUND).result("There is no such badge\n");
      return;
    }
    ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
    answer(ctx, badge, A_WHILE);
  }

  private static void answer(Context ctx, CachedResponse answer, String cached) {
    ctx.header("Cache-Control", cached);
    answer.to(ctx);
  }

  private void publish() {
    try {
      Overview overview = board.overview();
      Instant now = clock.instant();
      if (isSeen(overview) && lookedAt.plus(ANYWAY).isAfter(now)) {
        return;
      }
      PublicStatusData status = observer.look(overview, now);
      if (!status.equals(publication.status())) {
        publication = Publication.of(status, settings);
      }
      seen = overview;
      lookedAt = now;
    } catch (Throwable e) {
      // Catches errors, too: the next update may work.
      log.error("The update of the status page failed", e);
    }
  }

  private boolean isSeen(Overview overview) {
    return overview.version() == seen.version() && overview.asOf().equals(seen.asOf());
  }
}
