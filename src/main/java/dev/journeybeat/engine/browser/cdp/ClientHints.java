package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.engine.browser.BrowserSettings;
import java.util.List;
import java.util.Map;

/**
 * User agent overrides for each page. The headless shell reports {@code HeadlessChrome} in the
 * client hints, which its command line can't change.
 */
final class ClientHints {

  private ClientHints() {}

  /** Parameters of {@code Emulation.setUserAgentOverride}. */
  static Map<String, ?> ordinary(String userAgent, BrowserSettings settings, JsonNode version) {
    String full = version.path("product").asText().replaceAll(".*/", "");
    String major = full.replaceAll("\\..*", "");
    return Map.of(
        "userAgent", userAgent,
        "acceptLanguage", settings.languages(),
        "userAgentMetadata",
            Map.of(
                "brands",
                brands(major, "8"),
                "fullVersionList",
                brands(full, "8.0.0.0"),
                "platform",
                platform(userAgent),
                "platformVersion",
                "",
                "architecture",
                System.getProperty("os.arch", "").contains("aarch") ? "arm" : "x86",
                "bitness",
                "64",
                "model",
                "",
                "mobile",
                false));
  }

  private static List<Map<String, String>> brands(String version, String none) {
    return List.of(
        Map.of("brand", "Not:A-Brand", "version", none),
        Map.of("brand", "Chromium", "version", version));
  }

  private static String platform(String userAgent) {
    if (userAgent.contains("Macintosh")) {
      return "macOS";
    }
    return userAgent.contains("Windows") ? "Windows" : "Linux";
  }
}
