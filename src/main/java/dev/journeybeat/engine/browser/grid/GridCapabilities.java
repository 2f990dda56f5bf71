package dev.journeybeat.engine.browser.grid;

import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.chromium.ChromiumCommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Capabilities requested from a Grid.
 *
 * @param capabilities the required capabilities
 */
public record GridCapabilities(Map<String, ?> capabilities) {

  /**
   * The capabilities for these settings.
   *
   * @param machineArguments arguments required by the browser's machine
   */
  public static GridCapabilities of(BrowserSettings settings, List<String> machineArguments) {
    List<String> arguments = new ArrayList<>(ChromiumCommandLine.everywhere(settings));
    // The shared memory of another machine is unknown, and mostly small in containers.
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
