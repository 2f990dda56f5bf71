package dev.journeybeat.server.ops;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Addresses to request after each run of a journey, {@code dead-mans-switch.journeys.<name>}.
 *
 * <p>After an inconclusive run, neither is requested. They are secrets.
 *
 * @param url Address to request after a run that passed.
 * @param failUrl Address to request after a run that failed. If left out, no request is sent then.
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
