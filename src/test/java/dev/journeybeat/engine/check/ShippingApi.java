package dev.journeybeat.engine.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** An API of a shipping company, with the oddities that real ones have. */
final class ShippingApi implements AutoCloseable {

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile String pickup = "{\"state\": \"NEW\", \"parcels\": [{\"weight\": 1.50}]}";

  ShippingApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/pickups/7", exchange -> reply(exchange, 200, pickup));
    server.createContext("/v1/nothing", exchange -> reply(exchange, 404, ""));
    server.createContext("/v1/page", exchange -> reply(exchange, 502, "<h1>Bad\n  Gateway</h1>"));
    server.createContext("/v1/echo", this::echo);
    server.createContext("/v1/latin", this::latin);
    server.createContext("/v1/moved", exchange -> redirect(exchange, 302, "/v1/echo"));
    server.createContext("/v1/kept", exchange -> redirect(exchange, 307, "echo"));
    server.createContext("/v1/loop", exchange -> redirect(exchange, 302, "/v1/loop"));
    server.createContext(
        "/v1/away", exchange -> redirect(exchange, 302, "http://localhost:1/login"));
    server.createContext("/v1/big", this::big);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
  }

  /** The same, by a name that makes it another site. */
  URI urlOfAnotherSite() {
    return URI.create("http://localhost:%d/v1".formatted(server.getAddress().getPort()));
  }

  String pickup() {
    return pickup;
  }

  void picksUp() {
    pickup = pickup.replace("NEW", "PICKED");
  }

  /** What was sent to {@code /echo}. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    StringBuilder text = new StringBuilder();
    text.append("%s %s\n".formatted(exchange.getRequestMethod(), exchange.getRequestURI()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                text.append("%s: %s\n".formatted(name.toLowerCase(Locale.ROOT), values)));
    requests.add(text.toString());
    reply(exchange, 200, text + body);
  }

  private void latin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=ISO-8859-1");
    byte[] bytes = "Löffel".getBytes(ISO_8859_1);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void big(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] much = new byte[1 << 20];
    for (int i = 0; i < 20; i++) {
      exchange.getResponseBody().write(much);
    }
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, int status, String target)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Location", target);
    reply(exchange, status, "");
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
