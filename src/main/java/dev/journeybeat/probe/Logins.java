package dev.journeybeat.probe;

import dev.journeybeat.settings.Require;
import dev.journeybeat.settings.Secret;
import org.jspecify.annotations.Nullable;

/** Names that need a password, and passwords that need a name. */
final class Logins {

  private Logins() {}

  static void require(@Nullable String username, @Nullable Secret password) {
    Require.require(
        username == null || password != null, "password", "", "one to go with the username");
    Require.require(
        password == null || username != null, "username", "", "one to go with the password");
  }
}
