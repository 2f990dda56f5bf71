package dev.journeybeat.engine.check;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.journeybeat.api.Reply;
import dev.journeybeat.settings.SecretMask;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response with its complete body.
 *
 * @param hidden secrets to mask, even if the response repeats them
 */
public record HttpReply(
    int status, String body, Map<String, List<String>> headers, SecretMask hidden)
    implements Reply {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Configuration PATHS =
      Configuration.builder()
          .jsonProvider(new JacksonJsonProvider(JSON))
          .mappingProvider(new JacksonMappingProvider(JSON))
          .build();

  @Override
  public @Nullable Object json(String path) {
    JsonPath compiled = requirePath(path);
    try {
      return compiled.read(JSON.readValue(body, Object.class), PATHS);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + words(), e);
    } catch (PathNotFoundException e) {
      throw new AssertionError("nothing at %s: %s".formatted(path, words()), e);
    }
  }

  /**
   * Parses a JSON path.
   *
   * @throws IllegalArgumentException if it is not valid
   */
  public static JsonPath requirePath(String path) {
    try {
      return JsonPath.compile(path);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "\"%s\" is not a JSON path such as \"$.pickups[0].state\": %s"
              .formatted(path, e.getMessage()),
          e);
    }
  }

  /** Status and start of the body, as displayed. */
  public String words() {
    String elsewhere = status / 100 == 3 ? location() : "";
    String text = body.isBlank() ? "" : ": " + body;
    return ProbeText.line(hidden.in("status %d%s%s".formatted(status, elsewhere, text)));
  }

  /** The same without the body of an HTML page. */
  public String brief() {
    boolean isPage =
        headers.getOrDefault("content-type", List.of()).stream()
            .anyMatch(type -> type.contains("html"));
    return isPage ? new HttpReply(status, "", headers, hidden).words() : words();
  }

  /** The value at this path, followed by the response. */
  public String words(String path) {
    try {
      String value = ProbeText.line(hidden.in(ProbeText.value(json(path))));
      return "%s is %s; %s".formatted(path, value, words());
    } catch (AssertionError e) {
      return ProbeText.of(e);
    }
  }

  /** Masks secrets, because this text ends in messages. */
  @Override
  public String toString() {
    return words();
  }

  private String location() {
    List<String> locations = headers.getOrDefault("location", List.of());
    return locations.isEmpty() ? "" : " to " + locations.get(0);
  }
}
