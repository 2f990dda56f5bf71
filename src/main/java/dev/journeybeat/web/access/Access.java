package dev.journeybeat.web.access;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.function.Predicate;

/** Puts the guard before a server's routes. */
public final class Access {

  private Access() {}

  /**
   * From now on the server answers whom it should.
   *
   * @param open whether what is asked for is for the public
   * @param page shows the login
   */
  public static void guard(
      JavalinConfig config, LoginWays ways, Predicate<Context> open, LoginPage page, Clock clock) {
    Logins logins = new Logins(ways.passwords(), ways.tokens(), new Throttle(clock));
    Logins.keepSessions(config);
    new Guard(logins, open).stand(config);
    new LoginRoutes(logins, page).serve(config);
  }
}
