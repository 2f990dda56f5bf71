package dev.journeybeat.web.access;

import dev.journeybeat.history.Tokens;
import io.javalin.config.JavalinConfig;
import java.time.Clock;

/** Puts the guard before a server's routes. */
public final class Access {

  private Access() {}

  /**
   * From now on the server answers whom it should.
   *
   * @param page shows the login
   */
  public static void guard(
      JavalinConfig config, Passwords passwords, Tokens tokens, LoginPage page, Clock clock) {
    Logins logins = new Logins(passwords, tokens, new Throttle(clock));
    Logins.keepSessions(config);
    new Guard(logins).stand(config);
    new LoginRoutes(logins, page).serve(config);
  }
}
