package dev.journeybeat.demo.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.demo.part.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A company that the shop talks to over HTTP. Safe to share between threads.
 *
 * <p>It does not use {@link java.net.http.HttpClient}, whose threads cannot be ended before Java 21
 * and would outlive the shop.
 */
final class Partner {

  private static final int PATIENCE_MILLIS = 5_000;

  private final String name;
  private final URI address;

  Partner(String name, URI address) {
    this.name = name;
    this.address = address;
  }

  JsonNode get(String path) {
    return ask("GET", path, null);
  }

  JsonNode post(String path, JsonNode body) {
    return ask("POST", path, body);
  }

  private JsonNode ask(String method, String path, @Nullable JsonNode body) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) address.resolve(path).toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestMethod(method);
      connection.setRequestProperty("Connection", "close");
      connection.setRequestProperty("Accept", "application/json");
      if (body != null) {
        send(connection, body);
      }
      return reply(connection);
    } catch (IOException e) {
      throw new PartnerFailed("%s does not answer: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static void send(HttpURLConnection connection, JsonNode body) throws IOException {
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private JsonNode reply(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    boolean ok = status < 400;
    try (InputStream in = ok ? connection.getInputStream() : connection.getErrorStream()) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!ok) {
        throw new PartnerFailed(name, status, text);
      }
      return Json.read(text);
    }
  }
}
