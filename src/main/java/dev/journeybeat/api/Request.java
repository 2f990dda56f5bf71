package dev.journeybeat.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to an endpoint.
 *
 * @param path relative to the endpoint's URL, or an absolute URL
 * @param body sent as it is; {@code null} for none
 */
public record Request(
    String method, String path, Map<String, String> headers, @Nullable String body) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

  public Request {
    headers = Map.copyOf(headers);
  }

  /**
   * A GET request.
   *
   * @param path may have placeholders, filled in order with the URL-encoded values: {@code
   *     get("/pickups/{number}", number)}
   */
  public static Request get(String path, Object... values) {
    return of("GET", path, values);
  }

  /** A POST request; the path as in {@link #get}. */
  public static Request post(String path, Object... values) {
    return of("POST", path, values);
  }

  /** A PUT request; the path as in {@link #get}. */
  public static Request put(String path, Object... values) {
    return of("PUT", path, values);
  }

  /** A DELETE request; the path as in {@link #get}. */
  public static Request delete(String path, Object... values) {
    return of("DELETE", path, values);
  }

  public Request header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Request(method, path, more, body);
  }

  public Request body(String contentType, String content) {
    return new Request(method, path, headers, content).header("Content-Type", contentType);
  }

  public Request json(String content) {
    return body("application/json", content);
  }

  private static Request of(String method, String path, Object... values) {
    Matcher place = PLACEHOLDER.matcher(path);
    StringBuilder filled = new StringBuilder();
    int used = 0;
    while (place.find()) {
      if (used == values.length) {
        throw new IllegalArgumentException(
            "no value for %s in \"%s\"".formatted(place.group(), path));
      }
      place.appendReplacement(filled, Matcher.quoteReplacement(encode(values[used++])));
    }
    if (used < values.length) {
      throw new IllegalArgumentException(
          "%d values for the %d placeholders in \"%s\"".formatted(values.length, used, path));
    }
    return new Request(method, place.appendTail(filled).toString(), Map.of(), null);
  }

  private static String encode(Object value) {
    // URLEncoder writes form data, where a blank is a plus; in a path it is not.
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
