package dev.journeybeat.engine.browser.firefox;

import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.cdp.BlockedHosts;
import dev.journeybeat.engine.browser.process.BrowserInstallation.Executable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.firefox.FirefoxOptions;

/** Options of Firefox: behaves like an ordinary customer's browser. */
final class FirefoxProfile {

  private static final int DENY = 2;

  private FirefoxProfile() {}

  static FirefoxOptions options(Executable browser, BrowserSettings settings, Path downloads) {
    Dimension window = settings.window();
    FirefoxOptions options = new FirefoxOptions();
    options.setBinary(browser.path());
    options.enableBiDi();
    options.setAcceptInsecureCerts(settings.acceptInsecureCertificates());
    options.setPageLoadTimeout(settings.pageLoadTimeout());
    options.addArguments("--width=" + window.getWidth(), "--height=" + window.getHeight());
    options.addArguments(settings.arguments());
    if (settings.headless()) {
      options.addArguments("-headless");
    }
    options.addPreference("intl.accept_languages", settings.languages());
    options.addPreference("signon.rememberSignons", false);
    options.addPreference("browser.translations.enable", false);
    denyPermissions(options);
    keepDownloads(options, downloads);
    addUserAgent(options, browser, settings.userAgentSuffix());
    block(options, new BlockedHosts(settings.blockedHosts()));
    return options;
  }

  private static void denyPermissions(FirefoxOptions options) {
    for (String permission : new String[] {"camera", "desktop-notification", "geo", "microphone"}) {
      options.addPreference("permissions.default." + permission, DENY);
    }
  }

  private static void keepDownloads(FirefoxOptions options, Path downloads) {
    options.addPreference("browser.download.folderList", 2);
    options.addPreference("browser.download.dir", downloads.toString());
    options.addPreference("browser.download.always_ask_before_handling_new_types", false);
    options.addPreference("browser.download.alwaysOpenPanel", false);
  }

  /** Firefox's user agent does not say headless, so it is changed only to add a suffix. */
  private static void addUserAgent(
      FirefoxOptions options, Executable browser, @Nullable String suffix) {
    if (suffix != null) {
      String version = browser.major() + ".0";
      options.addPreference(
          "general.useragent.override",
          "Mozilla/5.0 (%s; rv:%s) Gecko/20100101 Firefox/%s %s"
              .formatted(platform(), version, version, suffix));
    }
  }

  private static void block(FirefoxOptions options, BlockedHosts blocked) {
    if (!blocked.isEmpty()) {
      String script = URLEncoder.encode(blocked.proxyScript(), StandardCharsets.UTF_8);
      options.addPreference("network.proxy.type", 2);
      options.addPreference(
          "network.proxy.autoconfig_url",
          "data:application/x-ns-proxy-autoconfig," + script.replace("+", "%20"));
    }
  }

  private static String platform() {
    return System.getProperty("os.name", "").startsWith("Mac")
        ? "Macintosh; Intel Mac OS X 10.15"
        : "X11; Linux x86_64";
  }
}
