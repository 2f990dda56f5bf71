package dev.journeybeat.engine.run;

import com.codeborne.selenide.Configuration;
import java.net.URI;

/**
 * Tells Selenide what it need not do here. Its settings are global, so one process watches one
 * site.
 */
final class SelenideSetup {

  private SelenideSetup() {}

  static void apply(URI site) {
    String address = site.toString();
    Configuration.baseUrl =
        address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    // Browsers come from the pool, and evidence is collected beside the session.
    Configuration.reopenBrowserOnFail = false;
    Configuration.screenshots = false;
    Configuration.savePageSource = false;
  }
}
