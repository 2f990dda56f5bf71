package dev.journeybeat.engine.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeybeat.engine.mail.MailServerException.Outlook;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of one mailbox from its token endpoint, each used until shortly before it expires.
 * Safe to share between threads.
 */
final class AccessTokens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final Duration USUAL_LIFE = Duration.ofMinutes(5);

  private final Account account;
  private final OAuth2Settings settings;
  private final Clock clock;
  private final HttpClient http;

  /**
   * Some endpoints return a new refresh token with each access token, and revoke the previous one.
   */
  private @Nullable Secret refreshToken;

  private @Nullable String current;
  private Instant expiresAt = Instant.MIN;

  AccessTokens(Account account, OAuth2Settings settings, Clock clock) {
    this.account = account;
    this.settings = settings;
    this.clock = clock;
    this.refreshToken = settings.refreshToken();
    this.http = HttpClient.newBuilder().connectTimeout(account.settings().readTimeout()).build();
  }

  synchronized String current() throws MailServerException {
    if (current == null || !clock.instant().isBefore(expiresAt)) {
      current = fetch();
    }
    return current;
  }

  synchronized boolean isAtHand() {
    return current != null;
  }

  synchronized void forget() {
    current = null;
  }

  synchronized List<String> secrets() {
    List<String> secrets = new ArrayList<>();
    if (settings.clientSecret() != null) {
      secrets.add(settings.clientSecret().value());
    }
    if (refreshToken != null) {
      secrets.add(refreshToken.value());
    }
    if (current != null) {
      secrets.add(current);
    }
    return secrets;
  }

  private String fetch() throws MailServerException {
    HttpResponse<String> reply = send();
    JsonNode json = parse(reply.body());
    JsonNode token = json.path("access_token");
    if (reply.statusCode() != 200 || !token.isTextual()) {
      throw refused(reply.statusCode(), json);
    }
    long life = json.path("expires_in").asLong(USUAL_LIFE.toSeconds());
    Duration good = Duration.ofSeconds(life).minus(MARGIN);
    expiresAt = clock.instant().plus(good);
    if (json.path("refresh_token").isTextual()) {
      refreshToken = new Secret(json.path("refresh_token").asText());
    }
    return token.asText();
  }

  private HttpResponse<String> send() throws MailServerException {
    Duration timeout = account.settings().readTimeout();
    HttpRequest request =
        HttpRequest.newBuilder(settings.tokenEndpoint())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(form()))
            .build();
    // A request's timeout ends with the headers. A slow body must not block us.
    CompletableFuture<HttpResponse<String>> reply =
        http.sendAsync(request, BodyHandlers.ofString());
    try {
      return reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      reply.cancel(true);
      throw away("no answer in " + MailText.duration(timeout));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw away(
          cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    } catch (InterruptedException e) {
      reply.cancel(true);
      Thread.currentThread().interrupt();
      throw away("interrupted");
    }
  }

  private String form() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("client_id", settings.clientId());
    if (settings.clientSecret() != null) {
      fields.put("client_secret", settings.clientSecret().value());
    }
    if (refreshToken == null) {
      fields.put("grant_type", "client_credentials");
    } else {
      fields.put("grant_type", "refresh_token");
      fields.put("refresh_token", refreshToken.value());
    }
    if (settings.scope() != null) {
      fields.put("scope", settings.scope());
    }
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body.getBytes(UTF_8));
    } catch (IOException notJson) {
      return JSON.createObjectNode();
    }
  }

  private MailServerException refused(int status, JsonNode json) {
    String said =
        "%s %s".formatted(json.path("error").asText(), json.path("error_description").asText());
    for (String secret : secrets()) {
      said = said.replace(secret, "***");
    }
    Outlook outlook = status >= 500 || status == 429 ? Outlook.PASSING : Outlook.LASTING;
    return new MailServerException(
        outlook,
        "the token endpoint %s refused a token to client %s: status %d, \"%s\". Check %s"
                .formatted(
                    settings.tokenEndpoint(),
                    settings.clientId(),
                    status,
                    said.strip(),
                    account.key("oauth2"))
            + (settings.refreshToken() == null
                ? ": client-id, client-secret and scope"
                : ": refresh tokens expire, a new one may be needed"));
  }

  private MailServerException away(String reason) {
    return new MailServerException(
        Outlook.PASSING,
        "the request to the token endpoint %s failed (%s). Check %s and the network"
            .formatted(settings.tokenEndpoint(), reason, account.key("oauth2.token-endpoint")));
  }
}
