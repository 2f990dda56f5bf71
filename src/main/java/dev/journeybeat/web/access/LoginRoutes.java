package dev.journeybeat.web.access;

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

  private final Logins logins;
  private final LoginPage page;

  LoginRoutes(Logins logins, LoginPage page) {
    this.logins = logins;
    this.page = page;
  }

  void serve(JavalinConfig config) {
    config.routes.get("/login", this::ask, Role.ANYBODY);
    config.routes.post("/login", this::logIn, Role.ANYBODY);
    config.routes.post("/logout", this::logOut, Role.ANYBODY);
  }

  private void ask(Context ctx) {
    String next = safe(ctx.queryParam("next"));
    if (Caller.of(ctx).role() == Role.ANYBODY) {
      page.answer(ctx, next, null);
    } else {
      ctx.redirect(next);
    }
  }

  private void logIn(Context ctx) {
    String next = safe(ctx.formParam("next"));
    String password = ctx.formParam("password");
    try {
      if (logins.logIn(ctx, password == null ? "" : password)) {
        ctx.redirect(next, HttpStatus.SEE_OTHER);
        return;
      }
      log.warn("A login with a wrong password came from {}", ctx.ip());
      ctx.status(HttpStatus.UNAUTHORIZED);
      page.answer(ctx, next, "This is not the password.");
    } catch (TooManyRequestsResponse e) {
      ctx.status(HttpStatus.TOO_MANY_REQUESTS);
      page.answer(ctx, next, e.getMessage() + ".");
    }
  }

  private void logOut(Context ctx) {
    logins.logOut(ctx);
    ctx.redirect("/login", HttpStatus.SEE_OTHER);
  }

  /** A path of ours, and never anybody else's address. */
  private static String safe(@Nullable String next) {
    if (next == null || !next.startsWith("/") || next.startsWith("//")) {
      return "/";
    }
    boolean isPlain = next.chars().noneMatch(each -> each == '\\' || Character.isISOControl(each));
    return isPlain ? next : "/";
  }
}
