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
 * A driver or a Grid, asked beside the journey's own connection to it, which may be blocked. May be
 * used by several threads.
 */
public final class WebDriverHttp {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One for each, for a client ends for good when it once lacks memory. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI root;
  private final @Nullable String authorization;

  /**
   * @param root ends without a slash
   * @param authorization the header's value; null if none is asked for
   */
  public WebDriverHttp(URI root, @Nullable String authorization) {
    this.root = root;
    this.authorization = authorization;
  }

  /** What was answered, be it a refusal. */
  public record Reply(int status, JsonNode body) {

    public boolean isGood() {
      return status == 200;
    }

    public JsonNode value() {
      return body.path("value");
    }

    /** WebDriver's name of what went wrong. */
    public String error() {
      return value().path("error").asText();
    }

    /** The first line of what was said of it. */
    public String message() {
      String message = value().path("message").asText().strip();
      return message.isEmpty() ? "status " + status : message.lines().findFirst().orElse("");
    }
  }

  /**
   * Asks. When the time is up the connection is closed, by which a Grid notices that nobody waits
   * any more for a browser.
   *
   * @throws HttpTimeoutException if there was no answer in time
   * @throws IOException if there was none at all
   */
  public Reply ask(String method, String path, @Nullable Map<String, ?> body, Duration patience)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .header("Content-Type", "application/json; charset=utf-8")
            .timeout(patience);
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

  /** The value that was answered; empty if there was none, or a refusal. */
  public Optional<JsonNode> value(
      String method, String path, @Nullable Map<String, ?> body, Duration patience) {
    try {
      Reply reply = ask(method, path, body, patience);
      return reply.isGood() ? Optional.of(reply.value()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Why there was no answer; Java has no words for some of it. */
  public static String spoken(IOException failure) {
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

  /** What is no JSON comes from somebody on the way. */
  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }
}
