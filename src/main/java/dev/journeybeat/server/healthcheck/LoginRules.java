package dev.journeybeat.server.healthcheck;

import dev.journeybeat.net.Loopback;
import dev.journeybeat.net.TlsMode;
import dev.journeybeat.settings.Require;
import dev.journeybeat.settings.Secret;
import org.jspecify.annotations.Nullable;

/** Names that need a password, and passwords that need a name. */
final class LoginRules {

  private LoginRules() {}

  static void require(@Nullable String username, @Nullable Secret password) {
    Require.require(
        username == null || password != null, "password", "", "one to go with the username");
    Require.require(
        password == null || username != null, "username", "", "one to go with the password");
  }

  /** Others on the way must not read a password. */
  static void requireSafe(String host, TlsMode security, boolean allowPlain) {
    Require.require(
        security != TlsMode.PLAIN || allowPlain || Loopback.is(host),
        "security",
        "plain",
        "tls or starttls for a login to another machine, or \"allow-plain: true\"");
  }
}
