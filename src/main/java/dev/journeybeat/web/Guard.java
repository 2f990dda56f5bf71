package dev.journeybeat.web;

import dev.journeybeat.settings.Secret;
import dev.journeybeat.wire.Loopback;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.security.BasicAuthCredentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Lets in who knows the password, and lets pages do no more than they need. */
final class Guard {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final @Nullable Secret password;

  Guard(@Nullable Secret password) {
    this.password = password;
  }

  void stand(JavalinConfig config) {
    config.routes.before(this::let);
  }

  private void let(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cache-Control", "no-store");
    if (password == null && !isThisMachine(ctx)) {
      // A page of somebody else's, whose name was made to lead here, could read what is answered.
      throw new ForbiddenResponse("Ask for localhost, or set web.password");
    }
    if (password != null && !knows(given(ctx), password)) {
      ctx.header("WWW-Authenticate", "Basic realm=\"Journeybeat\", charset=\"UTF-8\"");
      throw new UnauthorizedResponse("The password of web.password is needed");
    }
  }

  private static boolean isThisMachine(Context ctx) {
    String asked = ctx.host();
    return asked != null && Loopback.is(asked.replaceFirst(":\\d+$", ""));
  }

  private static @Nullable BasicAuthCredentials given(Context ctx) {
    try {
      return ctx.basicAuthCredentials();
    } catch (IllegalArgumentException e) {
      // Whatever it is, it is no password.
      return null;
    }
  }

  private static boolean knows(@Nullable BasicAuthCredentials given, Secret password) {
    // In the same time for whatever is wrong, so that nothing can be learned from it.
    return given != null
        && MessageDigest.isEqual(
            given.getPassword().getBytes(StandardCharsets.UTF_8),
            password.value().getBytes(StandardCharsets.UTF_8));
  }
}
