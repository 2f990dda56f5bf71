package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.engine.browser.process.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own connection to a browser's DevTools. Selenium's connection does not keep the order of
 * events, does not report the page of an event, and parses events several times slower.
 * Thread-safe.
 */
public final class DevTools implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DevTools.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Receives the browser's events one after the other, in their order. Must not block. */
  interface Events {
    /**
     * Receives one event.
     *
     * @param session the session of its page; empty for the browser
     */
    void onEvent(String session, String method, JsonNode parameters);
  }

  private final Map<Long, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final Events events;
  private final Object sending = new Object();
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
  private volatile boolean open = true;
  private @Nullable WebSocket socket;

  private DevTools(Events events) {
    this.events = events;
  }

  /**
   * @param authorization the header's value; null if none is required
   */
  static DevTools connect(
      URI address, @Nullable String authorization, Duration timeout, Events events)
      throws TimeoutException, InterruptedException {
    DevTools devTools = new DevTools(events);
    // One client per instance, because a client stops working after an OutOfMemoryError.
    HttpClient client = HttpClient.newHttpClient();
    WebSocket.Builder builder = client.newWebSocketBuilder();
    if (authorization != null) {
      builder.header("Authorization", authorization);
    }
    WebSocket socket = Await.await(timeout, builder.buildAsync(address, devTools.new Listener()));
    synchronized (devTools.sending) {
      devTools.socket = socket;
    }
    return devTools;
  }

  public boolean isOpen() {
    return open;
  }

  /** Sends a command. A failure is only logged. */
  public void post(String session, String method, Map<String, ?> parameters) {
    CompletableFuture<Void> unused =
        send(session, method, parameters)
            .handle(
                (answer, failure) -> {
                  if (failure != null) {
                    log.trace("{} failed: {}", method, failure.getMessage());
                  }
                  return null;
                });
  }

  /**
   * Sends a command to the browser itself and waits for its answer.
   *
   * @throws DevToolsException if it fails, or there is no answer in time
   */
  public JsonNode call(Duration timeout, String method, Map<String, ?> parameters) {
    return call(timeout, "", method, parameters);
  }

  public JsonNode call(Duration timeout, String session, String method, Map<String, ?> parameters) {
    try {
      return Await.await(timeout, send(session, method, parameters));
    } catch (TimeoutException e) {
      throw new DevToolsException(
          "the browser did not answer %s in %d s".formatted(method, timeout.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevToolsException("interrupted while waiting for the browser's " + method);
    }
  }

  CompletableFuture<JsonNode> send(String session, String method, Map<String, ?> parameters) {
    long id = count.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    send(message.toString());
    if (!open) {
      fail();
    }
    return answer;
  }

  private void send(String message) {
    synchronized (sending) {
      WebSocket connected = socket;
      if (connected != null && open) {
        // The socket accepts the next message only after it has sent the previous one.
        sent = sent.thenCompose(before -> connected.sendText(message, true));
        CompletableFuture<Void> unused =
            sent.handle(
                (done, failure) -> {
                  if (failure != null) {
                    fail();
                  }
                  return null;
                });
      }
    }
  }

  @Override
  public void close() {
    synchronized (sending) {
      if (socket != null) {
        socket.abort();
      }
    }
    fail();
  }

  private void fail() {
    open = false;
    List.copyOf(answers.keySet()).stream()
        .map(answers::remove)
        .filter(Objects::nonNull)
        .forEach(
            answer -> answer.completeExceptionally(new DevToolsException("the browser has ended")));
  }

  private void take(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      if (message.has("id")) {
        answer(message);
      } else {
        events.onEvent(
            message.path("sessionId").asText(),
            message.path("method").asText(),
            message.path("params"));
      }
    } catch (IOException | RuntimeException e) {
      log.warn("Can't process a message of the browser", e);
    }
  }

  private void answer(JsonNode message) {
    CompletableFuture<JsonNode> answer = answers.remove(message.get("id").asLong());
    if (answer == null) {
      return;
    }
    if (message.has("error")) {
      String error = message.get("error").path("message").asText();
      answer.completeExceptionally(new DevToolsException("the browser refused: " + error));
    } else {
      answer.complete(message.path("result"));
    }
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        String whole = text.toString();
        text.setLength(0);
        take(whole);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      fail();
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      fail();
    }
  }
}
