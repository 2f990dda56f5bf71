package dev.journeybeat.browser;

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

/** How Chromium is started: as an ordinary customer's browser, that keeps its mouth shut. */
final class ChromiumCommandLine {

  private static final long SMALL_SHARED_MEMORY = 512_000_000;

  /** Nothing that asks, tells its maker, updates, or slows down a page that is not looked at. */
  private static final List<String> QUIET =
      List.of(
          "--remote-debugging-port=0",
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

  /** What a customer answered once and is not asked again. */
  private static final String PREFERENCES =
      """
      {"credentials_enable_service": false,
       "profile": {"password_manager_enabled": false, "password_manager_leak_detection": false},
       "autofill": {"profile_enabled": false, "credit_card_enabled": false},
       "translate": {"enabled": false}}
      """;

  private final Installation installation;
  private final BrowserSettings settings;
  private final BlockedHosts blocked;

  ChromiumCommandLine(Installation installation, BrowserSettings settings, BlockedHosts blocked) {
    this.installation = installation;
    this.settings = settings;
    this.blocked = blocked;
  }

  /**
   * @param surroundings what this machine asks for
   */
  List<String> command(Path profile, List<String> surroundings) {
    List<String> command = new ArrayList<>();
    command.add(installation.browser().path().toString());
    command.add("--user-data-dir=" + profile);
    command.addAll(QUIET);
    command.addAll(appearance());
    if (!blocked.isEmpty()) {
      command.add("--host-resolver-rules=" + blocked.resolverRules());
    }
    if (settings.acceptInsecureCertificates()) {
      command.add("--ignore-certificate-errors");
    }
    if (isSharedMemorySmall()) {
      command.add("--disable-dev-shm-usage");
    }
    command.addAll(surroundings);
    command.addAll(settings.arguments());
    command.add("about:blank");
    return command;
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
    Files.writeString(folder.resolve("Preferences"), PREFERENCES);
  }

  /** The ordinary browser's, which names the platform and the major version only. */
  String userAgent() {
    String agent =
        "Mozilla/5.0 (%s) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%s.0.0.0 Safari/537.36"
            .formatted(platform(), installation.browser().major());
    String suffix = settings.userAgentSuffix();
    return suffix == null ? agent : agent + " " + suffix;
  }

  private List<String> appearance() {
    Dimension window = settings.window();
    List<String> appearance = new ArrayList<>();
    if (settings.headless()) {
      appearance.add("--headless=new");
    }
    appearance.add("--window-size=" + window.getWidth() + "," + window.getHeight());
    appearance.add("--user-agent=" + userAgent());
    appearance.add("--lang=" + settings.language());
    appearance.add("--accept-lang=" + settings.languages());
    return appearance;
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
