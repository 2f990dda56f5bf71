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

/** JSON on its way to a web address. */
final class JsonPost {

  /** Enough to tell people what was answered. */
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

  /** What is sent, byte for byte. */
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

  /** For a site with a certificate of its own making. */
  JsonPost trustingAny(boolean any) {
    trustAny = any;
    return this;
  }

  /**
   * Sends it, once and to this address only.
   *
   * @throws UndeliveredException if the answer is not that it was taken
   * @throws IOException if there is none
   */
  void send(SendContext desk) throws UndeliveredException, IOException {
    HttpPost request = new HttpPost(url);
    request.setHeader("User-Agent", "Journeybeat");
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    try (CloseableHttpClient client =
        SingleRequestHttpClient.client(desk.sockets(), desk.timeout(), trustAny)
            // What is posted to one address is not meant for another.
            .disableRedirectHandling()
            .disableCookieManagement()
            .build()) {
      ClassicHttpResponse response = client.executeOpen(null, request, null);
      int status = response.getCode();
      if (status / 100 != 2) {
        throw refused(response, desk);
      }
    } finally {
      // To close the reply would be to read the rest of it, which may be without end.
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
