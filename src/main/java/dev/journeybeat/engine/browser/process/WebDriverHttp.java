package dev.journeybeat.engine.browser.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a driver or a Grid, separate from the journey's own, which may be blocked.
 * Thread-safe.
 */
public final class WebDriverHttp {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One client per instance, because a client stops working after an OutOfMemoryError. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI root;
  private final @Nullable String authorization;

  /**
   * @param root the address, without a trailing slash
   * @param authorization the header's value; null if none is required
   */
  public WebDriverHttp(URI root, @Nullable String authorization) {
    this.root = root;
    this.authorization = authorization;
  }

  /** A response, successful or not. */
  public record Reply(int status, JsonNode body) {

    public boolean isGood() {
      return status == 200;
    }

    public JsonNode value() {
      return body.path("value");
    }

    /** The WebDriver error code. */
    public String error() {
      return value().path("error").asText();
    }

    /** The first line of the error message. */
    public String message() {
      String message = value().path("message").asText().strip();
      return message.isEmpty() ? "status " + status : message.lines().findFirst().orElse("");
    }
  }

  /**
   * Sends a request. At the timeout it closes the connection, so that a Grid sees that nobody waits
   * for a browser any more.
   *
   * @throws HttpTimeoutException if there is no response in time
   * @throws IOException if there is no response
   */
  public Reply ask(String method, String path, @Nullable Map<String, ?> body, Duration maxWait)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .header("Content-Type", "application/json; charset=utf-8")
            .timeout(maxWait);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Reply(answer.statusCode(), parsed(answer.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** The value of the response; empty if there is none, or the request failed. */
  public Optional<JsonNode> value(
      String method, String path, @Nullable Map<String, ?> body, Duration maxWait) {
    try {
      Reply reply = ask(method, path, body, maxWait);
      return reply.isGood() ? Optional.of(reply.value()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Why there is no response. Java has no message in some cases. */
  public static String format(IOException failure) {
    if (failure instanceof ConnectException) {
      return failure.getCause() != null && isUnresolved(failure)
          ? "its name is unknown"
          : "connection refused";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }

  private static boolean isUnresolved(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause instanceof UnresolvedAddressException || (cause != null && isUnresolved(cause));
  }

  /** A response that is not JSON comes from a proxy. */
  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }
}
