package dev.journeybeat.web;

import dev.journeybeat.settings.Secret;
import dev.journeybeat.web.access.Access;
import dev.journeybeat.web.access.Passwords;
import dev.journeybeat.web.access.Ways;
import dev.journeybeat.web.board.Board;
import dev.journeybeat.web.board.Overview;
import dev.journeybeat.web.status.PublicStatus;
import dev.journeybeat.web.status.StatusSettings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server of a monitor that serves. */
public final class WebServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  private static final int PASSWORD_BYTES = 15;

  private final Javalin javalin;
  private final URI address;
  private final Board board;
  private final @Nullable PublicStatus status;
  private final Live live;

  private WebServer(
      Javalin javalin, URI address, Board board, @Nullable PublicStatus status, Live live) {
    this.javalin = javalin;
    this.address = address;
    this.board = board;
    this.status = status;
    this.live = live;
  }

  /**
   * One that is listening already.
   *
   * @throws CannotListenException if it can't; says why
   */
  public static WebServer start(WebSettings settings, WebParts parts, Clock clock) {
    Pages pages = new Pages(parts.desk().site());
    Board board = new Board(parts.history(), parts.desk(), clock);
    parts.live().whenChanged(board::changed);
    board.whenNew(parts.live()::board);
    @Nullable PublicStatus status = status(settings, parts, board, clock);
    Javalin javalin =
        Javalin.create(
            config -> {
              quiet(config);
              Trouble.tell(config, pages);
              Access.guard(
                  config,
                  new Ways(
                      new Passwords(password(settings), settings.viewerPassword()),
                      settings.openid()),
                  ctx -> status != null && status.isAsked(ctx),
                  pages::login,
                  clock);
              Assets.serve(config);
              new OverviewRoutes(board, parts.desk().location(), pages, clock).serve(config);
              new JourneyRoutes(parts.history(), parts.desk(), board, pages, clock).serve(config);
              new RunRoutes(parts.history().glance(), pages, clock).serve(config);
              new HealthcheckRoutes(parts.looks(), pages, clock).serve(config);
              new VitalRoutes(parts.vitals()).serve(config);
              if (status != null) {
                status.serve(config);
              }
              parts.live().serve(config);
            });
    try {
      javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      javalin.stop();
      board.close();
      throw new CannotListenException(
          ("The web server can't listen on %s:%d (%s). Does another Journeybeat run? Set web.port"
                  + " to a port that is free, or to 0 for any")
              .formatted(settings.host(), settings.port(), reason(e)),
          e);
    }
    return new WebServer(
        javalin, address(settings.host(), javalin.port()), board, status, parts.live());
  }

  /** From now on there is something to look at. */
  public void begin() {
    board.start();
    if (status != null) {
      status.start();
    }
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  Overview overview() {
    return board.overview();
  }

  /** All that it answers to, as {@code GET /runs/{id}}. */
  List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method + " " + endpoint.path)
        .toList();
  }

  @Override
  public void close() {
    live.close();
    if (status != null) {
      status.close();
    }
    board.close();
    javalin.stop();
  }

  private static @Nullable PublicStatus status(
      WebSettings settings, WebParts parts, Board board, Clock clock) {
    StatusSettings chosen = settings.status();
    return chosen == null
        ? null
        : new PublicStatus(chosen, parts.history().glance(), parts.desk(), board, clock);
  }

  /** The one that is given; one that is made and told in the log where there must be one. */
  private static @Nullable Secret password(WebSettings settings) {
    boolean isNeeded = settings.openid() == null && !settings.isForThisMachine();
    if (settings.password() != null || !isNeeded) {
      return settings.password();
    }
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    log.warn(
        "There is no web.password, and others than this machine can look at {}. Until the next"
            + " start it is {}",
        settings.host(),
        made);
    return new Secret(made);
  }

  /** As this machine calls it, where it listens on all its addresses. */
  private static URI address(String host, int port) {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    String written = name.contains(":") ? "[" + name + "]" : name;
    return URI.create("http://%s:%d".formatted(written, port));
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    // Names of healthchecks may be addresses, with all the slashes that these have.
    config.jetty.modifyHttpConfiguration(
        http ->
            http.setUriCompliance(
                UriCompliance.from(
                    EnumSet.of(
                        UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                        UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                        UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR))));
  }

  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
