package dev.journeybeat.server.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.net.SingleRequestHttpClient;
import dev.journeybeat.result.TextLimits;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** An HTTP POST with a JSON body. */
final class JsonPost {

  /** The number of bytes of an error response to read. */
  private static final int BEGINNING = 4 * 1024;

  private static final int TOLD = 200;

  private final URI url;
  private final byte[] body;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private boolean trustAny;

  JsonPost(Secret url, JsonNode json) {
    this(URI.create(url.value()), json);
  }

  JsonPost(URI url, JsonNode json) {
    this.url = url;
    this.body = json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The exact bytes of the body. */
  byte[] body() {
    return body.clone();
  }

  JsonPost with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  JsonPost with(Map<String, Secret> more) {
    more.forEach((name, value) -> headers.put(name, value.value()));
    return this;
  }

  /** Accepts any TLS certificate, such as a self-signed one. */
  JsonPost trustingAny(boolean any) {
    trustAny = any;
    return this;
  }

  /**
   * Sends the request once, without following redirects.
   *
   * @throws UndeliveredException if the server does not accept it
   * @throws IOException if there is no answer
   */
  void send(SendContext desk) throws UndeliveredException, IOException {
    HttpPost request = new HttpPost(url);
    request.setHeader("User-Agent", "Journeybeat");
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    try (CloseableHttpClient client =
        SingleRequestHttpClient.client(desk.sockets(), desk.timeout(), trustAny)
            // A redirect target must not receive the data.
            .disableRedirectHandling()
            .disableCookieManagement()
            .build()) {
      ClassicHttpResponse response = client.executeOpen(null, request, null);
      int status = response.getCode();
      if (status / 100 != 2) {
        throw refused(response, desk);
      }
    } finally {
      // Closing the response would read the rest of it, which may be endless.
      desk.sockets().cut();
    }
  }

  private static UndeliveredException refused(ClassicHttpResponse response, SendContext desk)
      throws IOException {
    int status = response.getCode();
    String said = TextLimits.one(beginning(response.getEntity()), TOLD);
    String told = "status " + status + (said.isEmpty() ? "" : ": " + said);
    if (status / 100 == 3) {
      return new UndeliveredException(told + "; redirects are not followed");
    }
    return new UndeliveredException(told, pause(response, desk));
  }

  private static @Nullable Duration pause(ClassicHttpResponse response, SendContext desk) {
    Header header = response.getFirstHeader("Retry-After");
    boolean mayAsk = response.getCode() == 429 || response.getCode() == 503;
    return header == null || !mayAsk ? null : RetryAfter.of(header.getValue(), desk.clock());
  }

  private static String beginning(@Nullable HttpEntity entity) throws IOException {
    return entity == null
        ? ""
        : new String(entity.getContent().readNBytes(BEGINNING), StandardCharsets.UTF_8);
  }
}
