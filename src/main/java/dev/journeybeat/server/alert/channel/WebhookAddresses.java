package dev.journeybeat.server.alert.channel;

import dev.journeybeat.net.Loopback;
import dev.journeybeat.settings.Require;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Validates the web addresses of channels. They are secrets: anybody who knows one can send to it.
 */
final class WebhookAddresses {

  private WebhookAddresses() {}

  /** Requires TLS, except for this machine. */
  static void require(String key, Secret address) {
    require(key, address, false, "https; http only to this machine");
  }

  /**
   * Requires TLS unless plain HTTP is allowed, because alerts and secrets are readable without it.
   */
  static void require(String key, Secret address, boolean allowPlain) {
    require(
        key, address, allowPlain, "https; http only to this machine, or with allow-plain: true");
  }

  private static void require(String key, Secret address, boolean allowPlain, String valid) {
    URI parsed = parse(address);
    String scheme = parsed.getScheme();
    Require.require(
        ("http".equals(scheme) || "https".equals(scheme)) && parsed.getHost() != null,
        key,
        "not a web address",
        "a web address such as \"https://hooks.example/\"");
    Require.require(
        parsed.getUserInfo() == null,
        key,
        "an address with a login in it",
        "an address without a login; put the login into a header");
    Require.require(
        "https".equals(scheme) || allowPlain || Loopback.is(parsed.getHost()),
        key,
        "an address without TLS",
        valid);
  }

  private static URI parse(Secret address) {
    try {
      return new URI(address.value());
    } catch (URISyntaxException e) {
      return URI.create("");
    }
  }
}
