package dev.journeybeat.engine.run;

import com.codeborne.selenide.Configuration;
import java.net.URI;

/** Configures Selenide. Its settings are global, so one process monitors one site. */
final class SelenideSetup {

  private SelenideSetup() {}

  static void apply(URI site) {
    String address = site.toString();
    Configuration.baseUrl =
        address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    // The pool provides the browsers, and Journeybeat collects the evidence.
    Configuration.reopenBrowserOnFail = false;
    Configuration.screenshots = false;
    Configuration.savePageSource = false;
  }
}
