package dev.journeybeat.engine.browser.grid;

import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.chromium.ChromiumCommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a Grid is asked for.
 *
 * @param capabilities each of which the browser must have
 */
public record GridCapabilities(Map<String, ?> capabilities) {

  /**
   * The capabilities for these settings.
   *
   * @param machineArguments what the browser's own machine asks for
   */
  public static GridCapabilities of(BrowserSettings settings, List<String> machineArguments) {
    List<String> arguments = new ArrayList<>(ChromiumCommandLine.everywhere(settings));
    // How much there is of it on another machine nobody knows; in containers it is mostly little.
    arguments.add("--disable-dev-shm-usage");
    arguments.addAll(machineArguments);
    arguments.addAll(settings.arguments());
    return new GridCapabilities(
        Map.of(
            "browserName",
            "chrome",
            "acceptInsecureCerts",
            settings.acceptInsecureCertificates(),
            "timeouts",
            Map.of("pageLoad", settings.pageLoadTimeout().toMillis()),
            "goog:chromeOptions",
            Map.of(
                "args",
                arguments,
                "prefs",
                ChromiumCommandLine.PREFERENCES,
                "excludeSwitches",
                List.of("enable-automation")),
            "se:name",
            "Journeybeat"));
  }

  String browser() {
    return String.valueOf(capabilities.get("browserName"));
  }
}
