package dev.journeybeat.server.trace;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A collector that keeps what it is told, or does not answer as it should. */
public final class TestCollector implements AutoCloseable {

  /** Instead of a status: no answer at all. */
  public static final int SILENCE = 0;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<ExportTraceServiceRequest> taken = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;
  private volatile int status = 200;

  /** A span as it arrived; ids in hex, empty where there is none. */
  public record Told(
      String trace,
      String id,
      String parent,
      Span span,
      Map<String, String> attributes,
      Map<String, String> resource) {

    public String name() {
      return span.getName();
    }

    public String attribute(String name) {
      return String.valueOf(attributes.get("journeybeat." + name));
    }
  }

  public TestCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/v1/traces", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort()));
  }

  /** From now on it answers this, and keeps nothing unless it is 200. */
  public void answers(int newStatus) {
    status = newStatus;
  }

  public int asked() {
    return asked.get();
  }

  List<String> authorizations() {
    return authorizations;
  }

  /** All spans, in the order in which they came. */
  public List<Told> spans() {
    return taken.stream()
        .flatMap(request -> request.getResourceSpansList().stream())
        .flatMap(
            resource ->
                resource.getScopeSpansList().stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(span -> told(span, resource.getResource().getAttributesList())))
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    byte[] body = exchange.getRequestBody().readAllBytes();
    int answer = status;
    if (answer == SILENCE) {
      return;
    }
    if (answer == 200) {
      taken.add(ExportTraceServiceRequest.parseFrom(body));
    }
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  private static Told told(Span span, List<KeyValue> resource) {
    return new Told(
        hex(span.getTraceId()),
        hex(span.getSpanId()),
        hex(span.getParentSpanId()),
        span,
        texts(span.getAttributesList()),
        texts(resource));
  }

  private static Map<String, String> texts(List<KeyValue> attributes) {
    return attributes.stream()
        .collect(Collectors.toMap(KeyValue::getKey, each -> text(each.getValue())));
  }

  private static String text(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case BOOL_VALUE -> String.valueOf(value.getBoolValue());
      case INT_VALUE -> String.valueOf(value.getIntValue());
      case DOUBLE_VALUE -> String.valueOf(value.getDoubleValue());
      case ARRAY_VALUE ->
          value.getArrayValue().getValuesList().stream().map(TestCollector::text).toList() + "";
      default -> "?";
    };
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
