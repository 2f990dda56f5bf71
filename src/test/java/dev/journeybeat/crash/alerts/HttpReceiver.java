package dev.journeybeat.crash.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Takes notices over HTTP, as services on a bad day do. */
final class HttpReceiver implements AutoCloseable {

  private static final Duration SLOW = Duration.ofMillis(400);
  private static final Duration FOREVER = Duration.ofMinutes(1);

  private final Random random;
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile boolean well;

  HttpReceiver(long seed) throws IOException {
    random = new Random(seed);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Takes all from now on. */
  void isWell() {
    well = true;
  }

  /** What was taken, also where whoever sent it was not told so. */
  List<Told> told() {
    return told;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void take(HttpExchange exchange) throws IOException {
    JsonNode notice = new ObjectMapper().readTree(exchange.getRequestBody());
    int mood = well ? 0 : random.nextInt(10);
    switch (mood) {
      case 1 -> answer(exchange, 500);
      case 2 -> {
        exchange.getResponseHeaders().add("Retry-After", "1");
        answer(exchange, 429);
      }
      case 3 -> LockSupport.parkNanos(FOREVER.toNanos());
      case 4 -> exchange.close();
      case 5 -> {
        // Taken, but whoever sent it does not learn it.
        note(exchange, notice);
        exchange.close();
      }
      default -> {
        LockSupport.parkNanos(mood == 6 ? SLOW.toNanos() : 0);
        note(exchange, notice);
        answer(exchange, 202);
      }
    }
  }

  private void note(HttpExchange exchange, JsonNode notice) {
    told.add(
        new Told(
            exchange.getRequestURI().getPath().substring(1),
            notice.get("id").asText(),
            notice.get("alert").get("id").asText(),
            notice.get("news").asText(),
            notice.get("raiseUntold").asBoolean()));
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
