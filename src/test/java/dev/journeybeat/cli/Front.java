package dev.journeybeat.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a part of the demo world and keeps what it is asked. */
final class Front implements AutoCloseable {

  /** These are the client's and the server's own affairs. */
  private static final Set<String> OWN =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "host",
          "transfer-encoding",
          "upgrade",
          "date");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile URI behind = URI.create("http://localhost:1");

  record Asked(String method, String path, String traceparent) {}

  Front() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  void standsBefore(URI part) {
    behind = part;
  }

  List<Asked> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void pass(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            path,
            String.valueOf(exchange.getRequestHeaders().getFirst("traceparent"))));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(behind.resolve(path))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange.getRequestHeaders().forEach((name, values) -> copy(name, values, request::header));
    try (exchange) {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach((name, values) -> copy(name, values, exchange.getResponseHeaders()::add));
      byte[] body = asOurs(answer);
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A shop tells others where it is. */
  private byte[] asOurs(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith("text/html")) {
      return answer.body();
    }
    String port = String.valueOf(server.getAddress().getPort());
    return new String(answer.body(), StandardCharsets.UTF_8)
        .replaceAll("(?<=localhost(:|%3A))" + behind.getPort(), port)
        .getBytes(StandardCharsets.UTF_8);
  }

  private interface Headers {
    void add(String name, String value);
  }

  private static void copy(String name, List<String> values, Headers to) {
    if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
      values.forEach(value -> to.add(name, value));
    }
  }
}
