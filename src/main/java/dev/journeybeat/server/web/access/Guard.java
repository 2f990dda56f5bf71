package dev.journeybeat.server.web.access;

import dev.journeybeat.net.Loopback;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.UnauthorizedResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Checks every request. Unknown callers get public paths only. Changes from a browser need a page
 * of this dashboard. Pages get a strict content security policy.
 */
public final class Guard {

  /** Path of styles, scripts and icons. They contain nothing about the shop. */
  public static final String ASSETS = "/assets/";

  private static final Set<String> OPEN = Set.of("/health/live", "/health/ready");

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " frame-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private final LoginSessions logins;
  private final LoginMethods ways;
  private final Predicate<Context> open;
  private final Predicate<Context> login;

  /**
   * @param open whether a request is for a public path
   * @param login whether a request is for a login path
   */
  Guard(
      LoginSessions logins, LoginMethods ways, Predicate<Context> open, Predicate<Context> login) {
    this.logins = logins;
    this.ways = ways;
    this.open = open;
    this.login = login;
  }

  void stand(JavalinConfig config) {
    config.routes.before(this::let);
    config.routes.beforeMatched(this::require);
  }

  private void let(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    // Without a referrer policy, browsers do not send the origin of a form.
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cache-Control", ctx.path().startsWith(ASSETS) ? "no-cache" : "no-store");
    boolean isForAnybody = open.test(ctx) || ctx.path().startsWith(ASSETS);
    if (ways.areNone() && !isThisMachine(ctx) && !isForAnybody) {
      // Prevents DNS rebinding: a foreign page could read the answer.
      throw new ForbiddenResponse("Use localhost in the address, or set web.password");
    }
    boolean isOpen = isForAnybody || OPEN.contains(ctx.path()) || login.test(ctx);
    Caller caller = logins.caller(ctx, isOpen);
    caller.note(ctx);
    if (caller.role() == Role.ANYBODY && !isOpen) {
      refuse(ctx);
    } else if (changesSomething(ctx) && !Bearer.isGiven(ctx)) {
      requireOwnPage(ctx, caller);
    }
  }

  private void require(Context ctx) {
    Caller caller = Caller.of(ctx);
    boolean mayNot = ctx.routeRoles().stream().anyMatch(role -> !caller.role().may((Role) role));
    if (mayNot && Bearer.isGiven(ctx)) {
      Bearer.challenge(ctx, "insufficient_scope");
      throw new ForbiddenResponse(
          "A token with the role operator is required; this token has the role "
              + caller.role().word());
    }
    if (mayNot) {
      throw new ForbiddenResponse(
          "This requires %s; you are logged in as %s"
              .formatted(ways.whatOperatorsHave(), caller.role().word()));
    }
  }

  private void refuse(Context ctx) {
    if (Bearer.isGiven(ctx)) {
      Bearer.challenge(ctx, "invalid_token");
      throw new UnauthorizedResponse("The token is wrong, has expired or was revoked");
    }
    if (ctx.method().equals(HandlerType.GET) && isPageOfABrowser(ctx)) {
      String query = ctx.queryString();
      String wanted = ctx.path() + (query == null ? "" : "?" + query);
      ctx.redirect("/login?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
      ctx.skipRemainingHandlers();
      return;
    }
    if (ctx.header("Sec-Fetch-Mode") == null && !ways.passwords().areNone()) {
      // For requests of a page, this header would open the browser's login dialog.
      ctx.header("WWW-Authenticate", "Basic realm=\"Journeybeat\", charset=\"UTF-8\"");
    }
    throw new UnauthorizedResponse(ways.whatAnybodyNeeds() + " is required");
  }

  private static boolean isPageOfABrowser(Context ctx) {
    String accepted = ctx.header("Accept");
    return "navigate".equals(ctx.header("Sec-Fetch-Mode"))
        || (ctx.header("Sec-Fetch-Mode") == null
            && accepted != null
            && accepted.startsWith("text/html"));
  }

  private static boolean changesSomething(Context ctx) {
    return switch (ctx.method().name()) {
      case "GET", "HEAD", "OPTIONS" -> false;
      default -> true;
    };
  }

  /** CSRF check: browsers send passwords and cookies with requests of other sites, too. */
  private static void requireOwnPage(Context ctx, Caller caller) {
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    boolean isBrowser = site != null || origin != null || caller.isLoggedIn();
    if (!isBrowser) {
      return;
    }
    boolean isForeign =
        (site != null && !site.equals("same-origin"))
            || (origin != null && !origin.replaceFirst("^https?://", "").equals(ctx.host()));
    if (isForeign || !caller.token().equals(given(ctx))) {
      throw new ForbiddenResponse(
          "The request is not from a current page of this Journeybeat. Reload the page and try"
              + " again");
    }
  }

  private static String given(Context ctx) {
    String header = ctx.header("X-CSRF-Token");
    String field = header == null ? ctx.formParam("csrf") : header;
    return field == null ? "" : field;
  }

  private static boolean isThisMachine(Context ctx) {
    String asked = ctx.host();
    return asked != null && Loopback.is(asked.replaceFirst(":\\d+$", ""));
  }
}
