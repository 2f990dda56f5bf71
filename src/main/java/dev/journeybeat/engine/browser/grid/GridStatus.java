package dev.journeybeat.engine.browser.grid;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * Status of a Grid.
 *
 * @param versions versions of the Grid's nodes
 * @param browsers browsers, with versions if known
 */
record GridStatus(boolean ready, int slots, int free, Set<String> versions, Set<String> browsers) {

  static GridStatus of(JsonNode status) {
    int slots = 0;
    int free = 0;
    Set<String> versions = new TreeSet<>();
    Set<String> browsers = new TreeSet<>();
    for (JsonNode node : status.path("nodes")) {
      versions.add(node.path("version").asText().replaceFirst(" .*", ""));
      int unused = 0;
      for (JsonNode slot : node.path("slots")) {
        slots++;
        unused += slot.path("session").isNull() ? 1 : 0;
        browsers.add(browser(slot));
      }
      // A node may offer more kinds of browsers than it can run in parallel.
      int used = node.path("slots").size() - unused;
      int places = node.path("maxSessions").asInt(unused) - used;
      free += node.path("availability").asText("UP").equals("UP") ? Math.min(unused, places) : 0;
    }
    return new GridStatus(status.path("ready").asBoolean(), slots, free, versions, browsers);
  }

  /** A full Grid does not report itself as ready. */
  boolean isFull() {
    return slots > 0 && free == 0;
  }

  private static String browser(JsonNode slot) {
    JsonNode stereotype = slot.path("stereotype");
    String version = stereotype.path("browserVersion").asText();
    if (version.isEmpty()) {
      version = slot.path("session").path("capabilities").path("browserVersion").asText();
    }
    return (stereotype.path("browserName").asText() + " " + version).strip();
  }

  @Override
  public String toString() {
    if (slots == 0) {
      return "without a browser";
    }
    return "%s, version %s, %d of %d slots free, for %s"
        .formatted(
            ready ? "ready" : isFull() ? "full" : "not ready",
            String.join(" and ", versions),
            free,
            slots,
            String.join(", ", browsers));
  }
}
