package dev.journeybeat.server.web.access;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.TooManyRequestsResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /login} and {@code /logout}. */
final class LoginRoutes {

  private static final Logger log = LoggerFactory.getLogger(LoginRoutes.class);

  /** Login page after a logout. The session at the provider may still be active. */
  private static final String OUT = "/login?out";

  private final LoginSessions logins;
  private final LoginMethods ways;
  private final LoginPage page;

  LoginRoutes(LoginSessions logins, LoginMethods ways, LoginPage page) {
    this.logins = logins;
    this.ways = ways;
    this.page = page;
  }

  void serve(JavalinConfig config) {
    config.routes.get("/login", this::ask, Role.ANYBODY);
    config.routes.post("/login", this::logIn, Role.ANYBODY);
    config.routes.post("/logout", this::logOut, Role.ANYBODY);
  }

  private void ask(Context ctx) {
    String next = Next.safe(ctx.queryParam("next"));
    if (Caller.of(ctx).role() == Role.ANYBODY) {
      answer(ctx, next, null);
    } else {
      ctx.redirect(next);
    }
  }

  private void logIn(Context ctx) {
    String next = Next.safe(ctx.formParam("next"));
    String password = ctx.formParam("password");
    try {
      if (logins.logIn(ctx, password == null ? "" : password)) {
        ctx.redirect(next, HttpStatus.SEE_OTHER);
        return;
      }
      log.warn("Login with a wrong password: address={}", ctx.ip());
      ctx.status(HttpStatus.UNAUTHORIZED);
      answer(ctx, next, "Wrong password.");
    } catch (TooManyRequestsResponse e) {
      ctx.status(HttpStatus.TOO_MANY_REQUESTS);
      answer(ctx, next, e.getMessage() + ".");
    }
  }

  private void logOut(Context ctx) {
    logins.logOut(ctx);
    ctx.redirect(ways.openid() == null ? "/login" : OUT, HttpStatus.SEE_OTHER);
  }

  /**
   * Answers with the login page.
   *
   * @param trouble error message; {@code null} at first
   */
  void answer(Context ctx, String next, @Nullable String trouble) {
    OpenIdSettings openid = ways.openid();
    page.answer(
        ctx,
        new LoginOffer(
            next,
            trouble,
            !ways.passwords().areNone(),
            openid == null ? null : openid.name(),
            ctx.queryParam("out") != null));
  }
}
