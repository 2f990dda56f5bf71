package dev.journeybeat.server.healthcheck;

import dev.journeybeat.net.Loopback;
import dev.journeybeat.net.TlsMode;
import dev.journeybeat.settings.Require;
import dev.journeybeat.settings.Secret;
import org.jspecify.annotations.Nullable;

/** Rules for logins: a name requires a password, and a password requires a name. */
final class LoginRules {

  private LoginRules() {}

  static void require(@Nullable String username, @Nullable Secret password) {
    Require.require(username == null || password != null, "password", "", "one for the username");
    Require.require(password == null || username != null, "username", "", "one for the password");
  }

  /** Requires encryption for a password on the network. */
  static void requireSafe(String host, TlsMode security, boolean allowPlain) {
    Require.require(
        security != TlsMode.PLAIN || allowPlain || Loopback.is(host),
        "security",
        "plain",
        "tls or starttls for a login to another machine, or \"allow-plain: true\"");
  }
}
