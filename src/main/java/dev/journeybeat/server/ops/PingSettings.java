package dev.journeybeat.server.ops;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of a service that notices when nobody asks for them any more. They are secrets: whoever
 * knows them can ask.
 *
 * @param url asked for when all is well
 * @param failUrl asked for when it is not; nothing is, if left out
 */
public record PingSettings(
    @Example("\"https://ping.example/3f2a\"") Secret url,
    @Example("\"https://ping.example/3f2a/fail\"") @Nullable Secret failUrl) {

  public PingSettings {
    requireAddress("url", url);
    requireAddress("fail-url", failUrl);
  }

  static void requireAddress(String key, @Nullable Secret address) {
    require(
        address == null || isAddress(address.value()),
        key,
        "what is no web address",
        "one such as \"https://ping.example/3f2a\"");
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
          && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
