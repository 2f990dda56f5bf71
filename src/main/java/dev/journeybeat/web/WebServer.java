package dev.journeybeat.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import org.eclipse.jetty.http.UriCompliance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server of a monitor that serves. */
public final class WebServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  private final Javalin javalin;
  private final URI address;

  private WebServer(Javalin javalin, URI address) {
    this.javalin = javalin;
    this.address = address;
  }

  /**
   * One that is listening already.
   *
   * @throws CannotListenException if it can't; says why
   */
  public static WebServer start(WebSettings settings, Looks looks, Clock clock) {
    Javalin javalin =
        Javalin.create(
            config -> {
              quiet(config);
              new Guard(settings.password()).stand(config);
              new HealthcheckRoutes(looks, clock).serve(config);
            });
    try {
      javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      javalin.stop();
      throw new CannotListenException(
          ("The web server can't listen on %s:%d (%s). Does another Journeybeat run? Set web.port"
                  + " to a port that is free, or to 0 for any")
              .formatted(settings.host(), settings.port(), reason(e)),
          e);
    }
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return new WebServer(javalin, URI.create("http://%s:%d".formatted(host, javalin.port())));
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.staticFiles.add("/dev/journeybeat/web", Location.CLASSPATH);
    // Names of healthchecks may be addresses, with all the slashes that these have.
    config.jetty.modifyHttpConfiguration(
        http ->
            http.setUriCompliance(
                UriCompliance.from(
                    EnumSet.of(
                        UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                        UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                        UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR))));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> ctx.status(e.getStatus()).result(e.getMessage() + "\n"));
    config.routes.exception(
        Exception.class,
        (e, ctx) -> {
          log.error("{} {} failed", ctx.method(), ctx.path(), e);
          ctx.status(500).result("Journeybeat itself failed at this; its log says more.\n");
        });
  }

  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
