package dev.journeybeat.server.alert.channel;

import dev.journeybeat.net.Loopback;
import dev.journeybeat.settings.Require;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.net.URISyntaxException;

/** Web addresses that notices are sent to. They are not told: whoever knows one can send to it. */
final class WebhookAddresses {

  private WebhookAddresses() {}

  /** Over TLS, unless it is this machine. */
  static void require(String key, Secret address) {
    require(key, address, false, "https; http only to this machine");
  }

  /** Others on the way must not read what broke, nor the secrets that it is sent with. */
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
        "what is no web address",
        "a web address such as \"https://hooks.example/\"");
    Require.require(
        parsed.getUserInfo() == null,
        key,
        "an address with a login in it",
        "an address without a login; that is for a header, where there can be some");
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
