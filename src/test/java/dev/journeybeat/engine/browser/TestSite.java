package dev.journeybeat.engine.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small site of the test's own, that keeps what was requested of it. */
public final class TestSite implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private final Map<String, String> elsewhere = new ConcurrentHashMap<>();

  private record Page(String type, String cacheControl, ByteBuffer body) {}

  /** What came in; {@code /hang} is never answered. */
  record Request(
      String path,
      String query,
      String userAgent,
      String clientHints,
      String language,
      String traceparent) {}

  public TestSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public TestSite page(String path, String html) {
    return file(path, "text/html; charset=utf-8", "no-store", html);
  }

  TestSite script(String path, String script) {
    return file(path, "text/javascript", "no-store", script);
  }

  public TestSite file(String path, String type, String cacheControl, String body) {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(body);
    pages.put(path, new Page(type, cacheControl, bytes));
    return this;
  }

  public TestSite file(String path, String type, byte[] body) {
    pages.put(path, new Page(type, "no-store", ByteBuffer.wrap(body)));
    return this;
  }

  /** Sends whoever asks for the path to another address. */
  TestSite redirect(String path, String address) {
    elsewhere.put(path, address);
    return this;
  }

  public String address(String path) {
    return address("localhost", path);
  }

  /** By another host name, and so of another origin and site. */
  public String address(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  List<Request> requests() {
    return requests;
  }

  List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(
        new Request(
            path,
            String.valueOf(exchange.getRequestURI().getQuery()),
            header(exchange, "User-Agent"),
            header(exchange, "Sec-CH-UA"),
            header(exchange, "Accept-Language"),
            header(exchange, "traceparent")));
    if (path.equals("/hang")) {
      return;
    }
    Page page = pages.get(path);
    String address = elsewhere.get(path);
    try (exchange) {
      // So that pages of any other origin may ask.
      exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
      if (address != null) {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
      } else if (page == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        exchange.getResponseHeaders().set("Content-Type", page.type());
        exchange.getResponseHeaders().set("Cache-Control", page.cacheControl());
        byte[] body = new byte[page.body().remaining()];
        page.body().duplicate().get(body);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }
}
