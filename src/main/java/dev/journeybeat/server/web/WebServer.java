package dev.journeybeat.server.web;

import dev.journeybeat.net.NetworkErrors;
import dev.journeybeat.server.web.overview.Overview;
import dev.journeybeat.server.web.page.Links;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;

/** The web server of a monitor that serves. */
public final class WebServer implements AutoCloseable {

  private final Javalin javalin;
  private final URI address;
  private final Dashboard dashboard;

  private WebServer(Javalin javalin, URI address, Dashboard dashboard) {
    this.javalin = javalin;
    this.address = address;
    this.dashboard = dashboard;
  }

  /**
   * One that is listening already.
   *
   * @throws CannotListenException if it can't; says why
   */
  public static WebServer start(WebSettings settings, WebParts parts, Clock clock) {
    Dashboard dashboard = new Dashboard(settings, parts, clock);
    Javalin javalin =
        Javalin.create(
            config -> {
              quiet(config);
              dashboard.serve(config);
            });
    answerHeads(javalin);
    try {
      javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      javalin.stop();
      dashboard.close();
      throw new CannotListenException(
          ("The web server can't listen on %s:%d (%s). Does another Journeybeat run? Set web.port"
                  + " to a port that is free, or to 0 for any")
              .formatted(settings.host(), settings.port(), reason(e)),
          e);
    }
    return new WebServer(javalin, address(settings.host(), javalin.port()), dashboard);
  }

  /** From now on there is something to look at. */
  public void begin() {
    dashboard.begin();
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  Overview overview() {
    return dashboard.overview();
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
    dashboard.close();
    javalin.stop();
  }

  /**
   * By itself, Javalin answers 200 to every HEAD, whatever there is. It is to be what a GET would
   * be told, without its content (RFC 9110, 9.3.2).
   */
  private static void answerHeads(Javalin javalin) {
    InternalRouter router = javalin.unsafe.internalRouter;
    for (ParsedEndpoint parsed : List.copyOf(router.allHttpHandlers())) {
      Endpoint get = parsed.endpoint;
      if (get.method.equals(HandlerType.GET) && !get.path.equals(Links.EVENTS)) {
        Roles roles = get.metadata(Roles.class);
        router.addHttpEndpoint(
            new Endpoint(
                HandlerType.HEAD, get.path, get.handler, roles == null ? Set.of() : Set.of(roles)));
      }
    }
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
    // Pages are long and much the same throughout; better than this costs more than it saves.
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(1));
    config.routes.before(ctx -> ctx.header(Header.VARY, Header.ACCEPT_ENCODING));
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
    return cause instanceof UnresolvedAddressException
        ? "this is no address that is known here"
        : NetworkErrors.said(cause);
  }
}
