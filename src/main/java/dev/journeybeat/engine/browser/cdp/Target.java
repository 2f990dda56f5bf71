package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An attached page, frame or worker.
 *
 * @param session its session ID in commands and events
 * @param id its ID; for a page also the handle of its window
 * @param context its browser context
 */
public record Target(String session, String id, String type, String context) {

  static Target of(JsonNode attached) {
    JsonNode info = attached.path("targetInfo");
    return new Target(
        attached.path("sessionId").asText(),
        info.path("targetId").asText(),
        info.path("type").asText(),
        info.path("browserContextId").asText());
  }

  boolean isPage() {
    return type.equals("page");
  }

  /** Whether it is a page or frame, which has dialogs and frames of its own. */
  boolean isDocument() {
    return isPage() || type.equals("iframe");
  }
}
