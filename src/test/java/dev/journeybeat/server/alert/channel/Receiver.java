package dev.journeybeat.server.alert.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server that takes what it gets, and answers as it is told to. */
final class Receiver implements AutoCloseable {

  /** What it got. */
  record Got(String method, String path, Headers headers, String body) {}

  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 200;
  private volatile String answer = "ok";
  private volatile Headers answerHeaders = new Headers();

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  Receiver answering(int newStatus, String newAnswer) {
    status = newStatus;
    answer = newAnswer;
    return this;
  }

  Receiver with(String header, String value) {
    Headers headers = new Headers();
    headers.add(header, value);
    answerHeaders = headers;
    return this;
  }

  Secret address(String path) {
    return new Secret(url() + path);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Got> all() {
    return got;
  }

  /** The only one. */
  Got got() {
    if (got.size() != 1) {
      throw new AssertionError("expected one, got " + got);
    }
    return got.get(0);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    got.add(
        new Got(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            body));
    byte[] bytes = answer.getBytes(UTF_8);
    exchange.getResponseHeaders().putAll(answerHeaders);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
