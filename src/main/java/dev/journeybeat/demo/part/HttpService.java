package dev.journeybeat.demo.part;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/** An HTTP service on a port of its own. */
public final class HttpService implements AutoCloseable {

  private final Javalin javalin;
  private final URI address;

  private HttpService(Javalin javalin, URI address) {
    this.javalin = javalin;
    this.address = address;
  }

  /**
   * Starts a service.
   *
   * @param name as told to people when its port is taken
   * @param host the name of this machine in the service's address; browsers keep {@code localhost}
   *     and {@code 127.0.0.1} apart
   * @param place where it listens; port 0 for any that is free
   * @throws PortTaken if another program listens there
   */
  public static HttpService start(
      String name, String host, InetSocketAddress place, Consumer<JavalinConfig> routes) {
    PortTaken.unlessFree(name, place);
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              config.routes.exception(
                  IllegalArgumentException.class, (e, ctx) -> refuse(ctx, 400, e));
              config.routes.exception(
                  HttpResponseException.class, (e, ctx) -> refuse(ctx, e.getStatus(), e));
              routes.accept(config);
            });
    try {
      javalin.start(place.getHostString(), place.getPort());
    } catch (RuntimeException e) {
      javalin.stop();
      throw e;
    }
    return new HttpService(javalin, URI.create("http://%s:%d".formatted(host, javalin.port())));
  }

  private static void refuse(Context ctx, int status, Exception reason) {
    ctx.status(status).json(Map.of("error", String.valueOf(reason.getMessage())));
  }

  public URI address() {
    return address;
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
