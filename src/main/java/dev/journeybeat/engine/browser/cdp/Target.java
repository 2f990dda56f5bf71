package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A page, frame or worker to which we are attached.
 *
 * @param session names it in commands and events
 * @param id of a page, also the handle of its window
 * @param context the browser context it is in
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

  /** Whether it shows something, and so has dialogs and frames of its own. */
  boolean isDocument() {
    return isPage() || type.equals("iframe");
  }
}
