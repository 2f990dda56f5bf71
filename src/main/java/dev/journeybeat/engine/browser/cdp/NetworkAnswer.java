package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.engine.browser.NetworkDetails;
import dev.journeybeat.engine.browser.NetworkTiming;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses Chromium's data of a response. */
final class NetworkAnswer {

  private NetworkAnswer() {}

  /**
   * Returns all data except the status.
   *
   * @param begunAt start of the request, in seconds of Chromium's own clock
   */
  static NetworkDetails details(
      JsonNode response, Map<String, String> requestHeaders, double begunAt) {
    return new NetworkDetails(
        response.path("protocol").asText(),
        response.path("statusText").asText(),
        response.path("mimeType").asText(),
        requestHeaders,
        HarmlessHeaders.of(response.path("headers")),
        timing(response.path("timing"), begunAt));
  }

  private static @Nullable NetworkTiming timing(JsonNode timing, double begunAt) {
    if (!timing.has("requestTime")) {
      return null;
    }
    double queued = Math.max(0, (timing.path("requestTime").asDouble() - begunAt) * 1_000);
    return new NetworkTiming(
        queued + begins(timing),
        between(timing, "dnsStart", "dnsEnd"),
        between(timing, "connectStart", "connectEnd"),
        between(timing, "sslStart", "sslEnd"),
        Math.max(0, between(timing, "sendStart", "sendEnd")),
        Math.max(0, between(timing, "sendEnd", "receiveHeadersEnd")));
  }

  /** The first phase after the request was no longer blocked. */
  private static double begins(JsonNode timing) {
    for (String first : new String[] {"dnsStart", "connectStart", "sendStart"}) {
      double at = timing.path(first).asDouble(-1);
      if (at >= 0) {
        return at;
      }
    }
    return 0;
  }

  private static double between(JsonNode timing, String from, String until) {
    double start = timing.path(from).asDouble(-1);
    double end = timing.path(until).asDouble(-1);
    return start < 0 || end < start ? -1 : end - start;
  }
}
