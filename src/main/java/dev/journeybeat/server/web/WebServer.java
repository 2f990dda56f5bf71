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

/** The web server of {@code journeybeat serve}. */
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
   * Starts a server that listens when this method returns.
   *
   * @throws CannotListenException if it can't listen; the message says why
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
          ("The web server can't listen on %s:%d (%s). Is another Journeybeat running? Set web.port"
                  + " to a free port, or to 0 for any free port")
              .formatted(settings.host(), settings.port(), reason(e)),
          e);
    }
    return new WebServer(javalin, address(settings.host(), javalin.port()), dashboard);
  }

  /** Starts the updates of the overview and the status page. */
  public void begin() {
    dashboard.begin();
  }

  /** Address of the server. */
  public URI address() {
    return address;
  }

  Overview overview() {
    return dashboard.overview();
  }

  /** All routes, such as {@code GET /runs/{id}}. */
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
   * Adds a HEAD handler to every GET route. By default, Javalin answers 200 to every HEAD request.
   * The answer must be that of GET without content (RFC 9110, 9.3.2).
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

  /** Uses localhost if the server listens on all addresses. */
  private static URI address(String host, int port) {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    String written = name.contains(":") ? "[" + name + "]" : name;
    return URI.create("http://%s:%d".formatted(written, port));
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    // Pages are long and repetitive. A higher compression level costs more than it saves.
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(1));
    config.routes.before(ctx -> ctx.header(Header.VARY, Header.ACCEPT_ENCODING));
    // Names of healthchecks may be addresses with slashes.
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
        ? "unknown address"
        : NetworkErrors.said(cause);
  }
}
