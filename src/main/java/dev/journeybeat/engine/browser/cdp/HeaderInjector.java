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
 * Has the browser hold each request to a site, and lets it go on with one more header. What is held
 * would wait for ever, so each is let go on, with the header or without. The browser forgets the
 * header where the site sends the request elsewhere, and drops what is held when we are gone.
 */
final class HeaderInjector {

  /** A request is held. */
  static final String HELD = "Fetch.requestPaused";

  private static final Logger log = LoggerFactory.getLogger(HeaderInjector.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final SiteHeader header;
  private final SiteOrigin origin;
  private final Recorder recorder;

  /**
   * @param recorder is told, for the browser does not tell of this header
   */
  HeaderInjector(SiteHeader header, Recorder recorder) {
    this.header = header;
    this.origin = SiteOrigin.of(header.site());
    this.recorder = recorder;
  }

  /** Has requests of a page held from its next one on. */
  void begin(DevTools devTools, String session) {
    try {
      devTools.call(PATIENCE, session, "Fetch.enable", wish());
    } catch (DevToolsException e) {
      log.debug("A page makes its requests without {}: {}", header.name(), e.getMessage());
    }
  }

  /** Likewise, without waiting: for a page that does nothing yet. */
  void post(DevTools devTools, String session) {
    devTools.post(session, "Fetch.enable", wish());
  }

  /** Lets a request go on. */
  void letGo(DevTools devTools, String session, JsonNode held) {
    Map<String, Object> asItIs = asItIs(held);
    CompletableFuture<Void> unused =
        devTools
            .send(session, "Fetch.continueRequest", stamped(held))
            .handle(
                (done, failure) -> {
                  if (failure != null) {
                    log.trace(
                        "A request goes on without {}: {}", header.name(), failure.getMessage());
                    devTools.post(session, "Fetch.continueRequest", asItIs);
                  }
                  return null;
                });
  }

  /** Lets a request go on that nobody has anything to say to. */
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
      log.debug("A request goes on without {}", header.name(), e);
      return asItIs(held);
    }
  }

  /** All of them, for they take the place of those it has; empty if those are to stay. */
  private List<Map<String, String>> headers(JsonNode held) {
    JsonNode request = held.path("request");
    if (!origin.owns(request.path("url").asText()) || isOfOthers(held)) {
      return List.of();
    }
    List<Map<String, String>> headers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : request.path("headers").properties()) {
      if (each.getKey().equalsIgnoreCase(header.name())) {
        // The page knows better.
        return List.of();
      }
      headers.add(Map.of("name", each.getKey(), "value", each.getValue().asText()));
    }
    String value = header.value().get();
    headers.add(Map.of("name", header.name(), "value", value));
    recorder.said(held.path("networkId").asText(), Map.entry(header.name(), value));
    return headers;
  }

  /** Whether a page of others asks, whom the site may allow certain headers only. */
  private boolean isOfOthers(JsonNode held) {
    String asking = held.path("request").path("headers").path("Origin").asText(origin.toString());
    return !asking.equals(origin.toString())
        && !held.path("resourceType").asText().equals("Document");
  }

  private static Map<String, Object> asItIs(JsonNode held) {
    return Map.of("requestId", held.path("requestId").asText());
  }
}
