package dev.journeybeat.server.web.access;

import io.javalin.http.Context;
import java.util.Objects;

/**
 * Who asks.
 *
 * @param name as the audit log has it
 * @param isLoggedIn whether there is a session that can be ended
 * @param token what a form must carry, so that no page of somebody else's can send it
 */
public record Caller(Role role, String name, boolean isLoggedIn, String token) {

  private static final String ATTRIBUTE = "caller";

  public static Caller of(Context ctx) {
    return Objects.requireNonNull(ctx.attribute(ATTRIBUTE), "the guard has not looked yet");
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
