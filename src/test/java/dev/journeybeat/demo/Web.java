package dev.journeybeat.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.demo.part.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks over HTTP, and keeps cookies. */
public final class Web {

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.NORMAL)
          .build();

  public HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).build());
  }

  public HttpResponse<String> delete(URI address) {
    return send(HttpRequest.newBuilder(address).DELETE().build());
  }

  public HttpResponse<String> post(URI address, Object json) {
    return send(
        HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(Json.write(json))).build());
  }

  public HttpResponse<String> submit(URI address, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** A value of a JSON reply, as a text. */
  public static String value(HttpResponse<String> reply, String field) {
    JsonNode json = Json.read(reply.body());
    return json.path(field).asText();
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request.uri() + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
