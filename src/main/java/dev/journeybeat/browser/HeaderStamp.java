package dev.journeybeat.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the browser hold each request to a site, and lets it go on with one more header. What is held
 * would wait for ever, so each is let go on, with the header or without. The browser forgets the
 * header where the site sends the request elsewhere, and drops what is held when we are gone.
 */
final class HeaderStamp {

  /** A request is held. */
  static final String HELD = "Fetch.requestPaused";

  private static final Logger log = LoggerFactory.getLogger(HeaderStamp.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

  private final SiteHeader header;
  private final String origin;

  HeaderStamp(SiteHeader header) {
    this.header = header;
    this.origin = origin(header.site());
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
    return Map.of("patterns", List.of(Map.of("urlPattern", origin + "/*")));
  }

  private Map<String, Object> stamped(JsonNode held) {
    try {
      List<Map<String, String>> headers = headers(held);
      return headers.isEmpty()
          ? asItIs(held)
          : Map.of("requestId", held.path("requestId").asText(), "headers", headers);
    } catch (RuntimeException e) {
      log.warn("A request goes on without {}", header.name(), e);
      return asItIs(held);
    }
  }

  /** All of them, for they take the place of those it has; empty if those are to stay. */
  private List<Map<String, String>> headers(JsonNode held) {
    List<Map<String, String>> headers = new ArrayList<>();
    boolean fromElsewhere = false;
    for (Map.Entry<String, JsonNode> each : held.path("request").path("headers").properties()) {
      String name = each.getKey();
      String value = each.getValue().asText();
      if (name.equalsIgnoreCase(header.name())) {
        // The page knows better.
        return List.of();
      }
      fromElsewhere |= name.equalsIgnoreCase("Origin") && !value.equals(origin);
      headers.add(Map.of("name", name, "value", value));
    }
    if (fromElsewhere && !held.path("resourceType").asText().equals("Document")) {
      // The site may allow others certain headers only.
      return List.of();
    }
    headers.add(Map.of("name", header.name(), "value", header.value().get()));
    return headers;
  }

  private static Map<String, Object> asItIs(JsonNode held) {
    return Map.of("requestId", held.path("requestId").asText());
  }

  /** As browsers have it: {@code https://shop.example}. */
  private static String origin(URI site) {
    String scheme = site.getScheme().toLowerCase(Locale.ROOT);
    String host = String.valueOf(site.getHost()).toLowerCase(Locale.ROOT);
    Integer usual = USUAL_PORTS.get(scheme);
    boolean plain = site.getPort() < 0 || (usual != null && usual == site.getPort());
    return scheme + "://" + host + (plain ? "" : ":" + site.getPort());
  }
}
