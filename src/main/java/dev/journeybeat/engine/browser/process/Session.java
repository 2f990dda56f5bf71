package dev.journeybeat.engine.browser.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/**
 * A WebDriver session.
 *
 * @param capabilities the capabilities reported by the driver
 */
public record Session(String id, Map<String, Object> capabilities) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The session was refused. The message contains the reason. */
  public static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
      super(message);
    }
  }

  public static Session begin(WebDriverHttp driver, Map<String, ?> capabilities, Duration timeout)
      throws IOException, Refused {
    Map<String, ?> wish = Map.of("capabilities", Map.of("alwaysMatch", capabilities));
    WebDriverHttp.Reply reply = driver.ask("POST", "/session", wish, timeout);
    if (!reply.isGood() || !reply.value().has("sessionId")) {
      throw new Refused(reply.message());
    }
    JsonNode told = reply.value();
    return new Session(
        told.path("sessionId").asText(),
        JSON.convertValue(told.path("capabilities"), new TypeReference<Map<String, Object>>() {}));
  }

  static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String path() {
    return "/session/" + id;
  }
}
