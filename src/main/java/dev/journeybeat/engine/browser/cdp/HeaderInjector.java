package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.engine.browser.SiteHeader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Intercepts each request to a site, and continues it with an additional header. Every intercepted
 * request is continued, with or without the header, because it would block otherwise. The browser
 * removes the header on redirects to other sites, and drops intercepted requests when the
 * connection closes.
 */
final class HeaderInjector {

  /** A request was intercepted. */
  static final String HELD = "Fetch.requestPaused";

  private static final Logger log = LoggerFactory.getLogger(HeaderInjector.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final SiteHeader header;
  private final SiteOrigin origin;
  private final Recorder recorder;

  /**
   * @param recorder records the header, because the browser does not report it
   */
  HeaderInjector(SiteHeader header, Recorder recorder) {
    this.header = header;
    this.origin = SiteOrigin.of(header.site());
    this.recorder = recorder;
  }

  /** Intercepts requests of a page, starting with its next one. */
  void begin(DevTools devTools, String session) {
    try {
      devTools.call(TIMEOUT, session, "Fetch.enable", wish());
    } catch (DevToolsException e) {
      log.debug(
          "Page sends its requests without a header: header={} error={}",
          header.name(),
          e.getMessage());
    }
  }

  /** The same without waiting, for a page that is not active yet. */
  void post(DevTools devTools, String session) {
    devTools.post(session, "Fetch.enable", wish());
  }

  /** Continues a request. */
  void letGo(DevTools devTools, String session, JsonNode held) {
    Map<String, Object> asItIs = asItIs(held);
    CompletableFuture<Void> unused =
        devTools
            .send(session, "Fetch.continueRequest", stamped(held))
            .handle(
                (done, failure) -> {
                  if (failure != null) {
                    log.trace(
                        "Request continues without a header: header={} error={}",
                        header.name(),
                        failure.getMessage());
                    devTools.post(session, "Fetch.continueRequest", asItIs);
                  }
                  return null;
                });
  }

  /** Continues a request unchanged. */
  static void letGoAsItIs(DevTools devTools, String session, JsonNode held) {
    devTools.post(session, "Fetch.continueRequest", asItIs(held));
  }

  private Map<String, ?> wish() {
    return Map.of(
        "patterns",
        origin.patterns().stream().map(pattern -> Map.of("urlPattern", pattern)).toList());
  }

  private Map<String, Object> stamped(JsonNode held) {
    try {
      List<Map<String, String>> headers = headers(held);
      return headers.isEmpty()
          ? asItIs(held)
          : Map.of("requestId", held.path("requestId").asText(), "headers", headers);
    } catch (RuntimeException e) {
      log.debug("Request continues without a header: header={}", header.name(), e);
      return asItIs(held);
    }
  }

  /** All headers, because they replace the existing ones; empty to keep those. */
  private List<Map<String, String>> headers(JsonNode held) {
    JsonNode request = held.path("request");
    if (!origin.owns(request.path("url").asText()) || isOfOthers(held)) {
      return List.of();
    }
    List<Map<String, String>> headers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : request.path("headers").properties()) {
      if (each.getKey().equalsIgnoreCase(header.name())) {
        // The header of the page takes precedence.
        return List.of();
      }
      headers.add(Map.of("name", each.getKey(), "value", each.getValue().asText()));
    }
    String value = header.value().get();
    headers.add(Map.of("name", header.name(), "value", value));
    recorder.said(held.path("networkId").asText(), Map.entry(header.name(), value));
    return headers;
  }

  /** Whether the request is cross-origin. The site may allow only certain headers then. */
  private boolean isOfOthers(JsonNode held) {
    String asking = held.path("request").path("headers").path("Origin").asText(origin.toString());
    return !asking.equals(origin.toString())
        && !held.path("resourceType").asText().equals("Document");
  }

  private static Map<String, Object> asItIs(JsonNode held) {
    return Map.of("requestId", held.path("requestId").asText());
  }
}
