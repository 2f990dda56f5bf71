package dev.journeybeat.server.web.access;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.function.Predicate;

/** Protects the routes of a server. */
public final class Access {

  private Access() {}

  /**
   * Installs the guard and the login routes.
   *
   * @param audit records logins
   * @param open whether a request is for a public path
   * @param page renders the login page
   */
  public static void guard(
      JavalinConfig config,
      LoginMethods ways,
      AuditLog audit,
      Predicate<Context> open,
      LoginPage page,
      Clock clock) {
    LoginSessions logins = new LoginSessions(ways, audit, new LoginRateLimiter(clock), clock);
    LoginSessions.keepSessions(config);
    LoginRoutes routes = new LoginRoutes(logins, ways, page);
    routes.serve(config);
    Predicate<Context> login = ctx -> ctx.path().equals("/login");
    if (ways.openid() != null) {
      OpenIdRoutes openId = new OpenIdRoutes(ways.openid(), logins, routes, clock);
      openId.serve(config);
      login = login.or(openId::isAsked);
    }
    new Guard(logins, ways, open, login).stand(config);
  }
}
