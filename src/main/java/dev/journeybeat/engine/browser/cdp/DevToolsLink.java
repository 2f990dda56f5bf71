package dev.journeybeat.engine.browser.cdp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The monitor's own connection to a Chromium, and the pages seen through it. */
public record DevToolsLink(DevTools devTools, Targets targets) {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /**
   * Connects to the DevTools and attaches to the pages.
   *
   * @param authorization the header's value; null if none is required
   * @param silence the message if there is no answer
   */
  public static DevToolsLink open(
      URI socket,
      @Nullable String authorization,
      BrowserSettings settings,
      Clock clock,
      String silence) {
    Targets targets = new Targets(new Recorder(new BlockedHosts(settings.blockedHosts()), clock));
    try {
      return new DevToolsLink(
          DevTools.connect(socket, authorization, settings.startTimeout(), targets), targets);
    } catch (TimeoutException e) {
      throw new InconclusiveException(silence, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InconclusiveException("Interrupted while a browser was started.", e);
    }
  }

  /** Only the first context uses the languages of the command line. */
  public void presentLanguages(BrowserSettings settings) {
    Map<String, ?> languages = Map.of("userAgent", "", "acceptLanguage", settings.languages());
    targets.present(languages, settings.language());
  }

  /** Presents an ordinary browser with this user agent. */
  public void presentOrdinary(String userAgent, BrowserSettings settings) {
    Map<String, ?> ordinary = ClientHints.ordinary(userAgent, settings, version());
    targets.present(ordinary, settings.language());
  }

  /** The version data of the browser. */
  public JsonNode version() {
    return devTools.call(TIMEOUT, "Browser.getVersion", Map.of());
  }

  public void watch() {
    targets.watch(devTools);
  }

  public void watchLoosely() {
    targets.watchLoosely(devTools);
  }
}
