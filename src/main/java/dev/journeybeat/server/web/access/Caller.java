package dev.journeybeat.server.web.access;

import io.javalin.http.Context;
import java.util.Objects;

/**
 * Author of a request.
 *
 * @param name name for the audit log
 * @param isLoggedIn whether there is a session that can be ended
 * @param token CSRF token of forms
 */
public record Caller(Role role, String name, boolean isLoggedIn, String token) {

  private static final String ATTRIBUTE = "caller";

  public static Caller of(Context ctx) {
    return Objects.requireNonNull(ctx.attribute(ATTRIBUTE), "the guard has not run yet");
  }

  public static boolean isKnown(Context ctx) {
    return ctx.attribute(ATTRIBUTE) != null;
  }

  void note(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }

  public boolean isOperator() {
    return role.may(Role.OPERATOR);
  }
}
