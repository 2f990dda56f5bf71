package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.engine.browser.NetworkDetails;
import dev.journeybeat.engine.browser.NetworkRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Converts Chromium's events to requests. Written by one thread, read by any. */
final class NetworkEvents {

  private static final int MOST_SAID = 1_000;

  private final BoundedBuffer<PendingRequest> requests = new BoundedBuffer<>();
  private final Map<String, Begun> underWay = new HashMap<>();

  /** By request; these events may precede the request itself. */
  private final Map<String, Map.Entry<String, String>> said = new HashMap<>();

  private final BlockedHosts blocked;

  /**
   * @param at time in seconds of Chromium's own clock
   */
  private record Begun(PendingRequest request, double at) {}

  NetworkEvents(BlockedHosts blocked) {
    this.blocked = blocked;
  }

  List<NetworkRequest> requests() {
    return requests.list().stream().map(PendingRequest::soFar).toList();
  }

  void said(String request, Map.Entry<String, String> header) {
    if (said.size() > MOST_SAID) {
      // For requests without a response.
      said.clear();
    }
    said.put(request, header);
  }

  void onRequest(JsonNode event) {
    JsonNode redirect = event.path("redirectResponse");
    if (!redirect.isMissingNode()) {
      onAnswer(event, redirect);
      end(event, redirect.path("encodedDataLength").asLong(), null);
    }
    String url = event.path("request").path("url").asText();
    if (!url.startsWith("data:") && !url.startsWith("blob:")) {
      begin(event, url);
    }
  }

  void onResponse(JsonNode event) {
    onAnswer(event, event.path("response"));
  }

  void onFinish(JsonNode event) {
    end(event, event.path("encodedDataLength").asLong(), null);
  }

  void onFailure(JsonNode event) {
    String blockedBy = event.path("blockedReason").asText();
    String error = event.path("errorText").asText();
    if (error.equals("net::ERR_ABORTED") && isAnswered(event)) {
      // The page has read the status and ignores the body.
      end(event, 0, null);
      return;
    }
    end(event, 0, blockedBy.isEmpty() ? error : error + " (" + blockedBy + ")");
  }

  private void begin(JsonNode event, String url) {
    PendingRequest request =
        new PendingRequest(
            event.path("request").path("method").asText(),
            url,
            event.path("type").asText("Other"),
            Instant.ofEpochMilli(Math.round(event.path("wallTime").asDouble() * 1_000)));
    request.known(NetworkDetails.asked(HarmlessHeaders.of(event.path("request").path("headers"))));
    underWay.put(id(event), new Begun(request, seconds(event)));
    requests
        .add(request)
        .ifPresent(gone -> underWay.values().removeIf(begun -> begun.request().equals(gone)));
  }

  private void onAnswer(JsonNode event, JsonNode response) {
    Begun begun = underWay.get(id(event));
    if (begun != null) {
      PendingRequest request = begun.request();
      Map<String, String> asked = new TreeMap<>(request.soFar().details().requestHeaders());
      Map.Entry<String, String> more = said.remove(id(event));
      if (more != null) {
        asked.put(more.getKey(), more.getValue());
      }
      request.known(NetworkAnswer.details(response, asked, begun.at()));
      request.answered(response.path("status").asInt());
    }
  }

  private boolean isAnswered(JsonNode event) {
    Begun begun = underWay.get(id(event));
    return begun != null && begun.request().soFar().status() != null;
  }

  private void end(JsonNode event, long bytes, @Nullable String error) {
    Begun begun = underWay.remove(id(event));
    if (begun != null) {
      Duration duration = Duration.ofMillis(Math.round((seconds(event) - begun.at()) * 1_000));
      begun.request().ended(duration, bytes, blocked.reason(begun.request().soFar().url(), error));
    }
  }

  private static String id(JsonNode event) {
    return event.path("requestId").asText();
  }

  private static double seconds(JsonNode event) {
    return event.path("timestamp").asDouble();
  }
}
