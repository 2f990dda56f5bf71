package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The headers of requests and responses that are stored. An allow list, because a shop may put a
 * session or a key into any header.
 */
final class HarmlessHeaders {

  private static final Set<String> NAMES =
      Set.of(
          "accept",
          "accept-encoding",
          "accept-language",
          "age",
          "cache-control",
          "content-encoding",
          "content-language",
          "content-length",
          "content-type",
          "date",
          "etag",
          "expires",
          "if-modified-since",
          "if-none-match",
          "last-modified",
          "origin",
          "pragma",
          "retry-after",
          "server",
          "server-timing",
          "traceparent",
          "user-agent",
          "vary",
          "via",
          "x-cache",
          "x-request-id");

  private static final int LONGEST = 500;

  private HarmlessHeaders() {}

  static Map<String, String> of(JsonNode headers) {
    Map<String, String> kept = new TreeMap<>();
    headers
        .properties()
        .forEach(
            header -> {
              String name = header.getKey().toLowerCase(Locale.ROOT);
              String value = header.getValue().asText();
              if (NAMES.contains(name)) {
                kept.put(
                    name, value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
              }
            });
    return kept;
  }
}
