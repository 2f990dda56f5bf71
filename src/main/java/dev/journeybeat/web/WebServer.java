package dev.journeybeat.web;

import dev.journeybeat.settings.Secret;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumSet;
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
    Guard guard = new Guard(password(settings));
    Javalin javalin =
        Javalin.create(
            config -> {
              quiet(config);
              guard.stand(config);
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
    return new WebServer(javalin, address(settings.host(), javalin.port()));
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    javalin.stop();
  }

  /** The one that is given; one that is made and told in the log where there must be one. */
  private static @Nullable Secret password(WebSettings settings) {
    if (settings.password() != null || settings.isForThisMachine()) {
      return settings.password();
    }
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    log.warn(
        "There is no web.password, and others than this machine can look at {}. Until the next"
            + " start it is {}, with any user name",
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
