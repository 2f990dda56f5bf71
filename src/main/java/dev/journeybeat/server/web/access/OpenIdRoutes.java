package dev.journeybeat.server.web.access;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /login/openid}: login and logout at the provider. */
final class OpenIdRoutes {

  private static final Logger log = LoggerFactory.getLogger(OpenIdRoutes.class);

  private static final String COOKIE = "journeybeat-login";

  private static final Set<String> PATHS = Set.of(OpenId.BEGIN, OpenId.RETURN, OpenId.END);

  private final OpenId openId;
  private final LoginSessions logins;
  private final LoginRoutes login;

  OpenIdRoutes(OpenIdSettings settings, LoginSessions logins, LoginRoutes login, Clock clock) {
    this.openId = new OpenId(settings, clock);
    this.logins = logins;
    this.login = login;
  }

  void serve(JavalinConfig config) {
    config.routes.get(OpenId.BEGIN, this::begin, Role.ANYBODY);
    config.routes.get(OpenId.RETURN, this::end, Role.ANYBODY);
    config.routes.get(OpenId.END, this::logOut, Role.ANYBODY);
    var unused = CompletableFuture.runAsync(openId::tell);
  }

  /** Whether a request is for one of these routes. */
  boolean isAsked(Context ctx) {
    return PATHS.contains(ctx.path());
  }

  private void begin(Context ctx) {
    String next = Next.safe(ctx.queryParam("next"));
    try {
      PendingLogin begun = openId.begin(next);
      ctx.cookie(cookie(begun.browser().getValue(), -1));
      ctx.redirect(openId.request(begun).toString());
    } catch (NoLoginException e) {
      refuse(ctx, next, e);
    }
  }

  private void end(Context ctx) {
    String browser = ctx.cookie(COOKIE);
    ctx.cookie(cookie("", 0));
    try {
      OpenId.Arrival arrival = openId.end(ctx.queryParamMap(), browser);
      logins.begin(ctx, arrival.person(), openId.settings().session());
      ctx.redirect(arrival.next());
    } catch (NoLoginException e) {
      refuse(ctx, "/", e);
    }
  }

  private void logOut(Context ctx) {
    try {
      ctx.redirect(openId.logout().toString());
    } catch (NoLoginException e) {
      refuse(ctx, "/", e);
    }
  }

  private void refuse(Context ctx, String next, NoLoginException e) {
    // Part of the text comes from outside: keeps it on one line.
    String detail = e.detail().replaceAll("\\p{Cntrl}+", " ");
    log.warn("Login failed: provider={} address={} {}", openId.settings().name(), ctx.ip(), detail);
    ctx.status(e.status());
    login.answer(ctx, next, e.getMessage());
  }

  /** Cookie for the return from the provider, limited to the login paths. */
  private Cookie cookie(String value, int maxAge) {
    boolean isSecure = "https".equals(openId.settings().address().getScheme());
    return new Cookie(COOKIE, value, OpenId.BEGIN, maxAge, isSecure, true, null, SameSite.LAX);
  }
}
