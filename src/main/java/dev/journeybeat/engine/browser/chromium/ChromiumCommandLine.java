package dev.journeybeat.engine.browser.chromium;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeybeat.engine.browser.BrowserOrigin;
import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.cdp.BlockedHosts;
import dev.journeybeat.engine.browser.process.BrowserInstallation;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.Dimension;

/**
 * Command line of Chromium: behaves like an ordinary customer's browser, without background
 * traffic.
 */
public final class ChromiumCommandLine {

  private static final long SMALL_SHARED_MEMORY = 512_000_000;

  /** Disables prompts, telemetry, updates, and the throttling of background pages. */
  private static final List<String> QUIET =
      List.of(
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-default-apps",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-component-extensions-with-background-pages",
          "--disable-client-side-phishing-detection",
          "--disable-domain-reliability",
          "--disable-sync",
          "--disable-breakpad",
          "--disable-quic",
          "--disable-search-engine-choice-screen",
          "--disable-infobars",
          "--disable-save-password-bubble",
          "--disable-popup-blocking",
          "--disable-prompt-on-repost",
          "--disable-hang-monitor",
          "--disable-background-timer-throttling",
          "--disable-backgrounding-occluded-windows",
          "--disable-renderer-backgrounding",
          "--deny-permission-prompts",
          "--metrics-recording-only",
          "--password-store=basic",
          "--use-mock-keychain",
          "--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI");

  /** Preferences that disable one-time questions. */
  public static final Map<String, Object> PREFERENCES =
      Map.of(
          "credentials_enable_service",
          false,
          "profile",
          Map.of("password_manager_enabled", false, "password_manager_leak_detection", false),
          "autofill",
          Map.of("profile_enabled", false, "credit_card_enabled", false),
          "translate",
          Map.of("enabled", false));

  private final BrowserInstallation installation;
  private final BrowserSettings settings;

  ChromiumCommandLine(BrowserInstallation installation, BrowserSettings settings) {
    this.installation = installation;
    this.settings = settings;
  }

  /**
   * @param machineArguments arguments required by this machine
   */
  List<String> command(Path profile, List<String> machineArguments) {
    List<String> command = new ArrayList<>();
    command.add(installation.browser().path().toString());
    command.add("--user-data-dir=" + profile);
    command.add("--remote-debugging-port=0");
    command.addAll(everywhere(settings));
    command.add("--user-agent=" + userAgent());
    if (isSharedMemorySmall()) {
      command.add("--disable-dev-shm-usage");
    }
    command.addAll(machineArguments);
    command.addAll(settings.arguments());
    command.add("about:blank");
    return command;
  }

  /** Arguments for every host. */
  public static List<String> everywhere(BrowserSettings settings) {
    List<String> arguments = new ArrayList<>(QUIET);
    Dimension window = settings.window();
    if (settings.headless() && settings.source() != BrowserOrigin.CONTAINER) {
      arguments.add("--headless=new");
    }
    arguments.add("--window-size=" + window.getWidth() + "," + window.getHeight());
    arguments.add("--lang=" + settings.language());
    arguments.add("--accept-lang=" + settings.languages());
    BlockedHosts blocked = new BlockedHosts(settings.blockedHosts());
    if (!blocked.isEmpty()) {
      arguments.add("--host-resolver-rules=" + blocked.resolverRules());
    }
    if (settings.acceptInsecureCertificates()) {
      arguments.add("--ignore-certificate-errors");
    }
    return arguments;
  }

  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    ZoneId timeZone = settings.timeZone();
    if (timeZone != null) {
      environment.put("TZ", timeZone.getId());
    }
    return environment;
  }

  static void writePreferences(Path profile) throws IOException {
    Path folder = Files.createDirectories(profile.resolve("Default"));
    new ObjectMapper().writeValue(folder.resolve("Preferences").toFile(), PREFERENCES);
  }

  /**
   * The user agent of an ordinary browser, which contains the platform and the major version only.
   */
  String userAgent() {
    String agent =
        "Mozilla/5.0 (%s) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%s.0.0.0 Safari/537.36"
            .formatted(platform(), installation.browser().major());
    String suffix = settings.userAgentSuffix();
    return suffix == null ? agent : agent + " " + suffix;
  }

  private static boolean isSharedMemorySmall() {
    try {
      FileStore sharedMemory = Files.getFileStore(Path.of("/dev/shm"));
      return sharedMemory.getTotalSpace() < SMALL_SHARED_MEMORY;
    } catch (IOException e) {
      return false;
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return "Macintosh; Intel Mac OS X 10_15_7";
    }
    return system.contains("win") ? "Windows NT 10.0; Win64; x64" : "X11; Linux x86_64";
  }
}
