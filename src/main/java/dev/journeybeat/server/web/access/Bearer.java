package dev.journeybeat.server.web.access;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bearer token of a request (RFC 6750). Only programs send one. Browsers never add one by
 * themselves, so a request with a token needs no CSRF check.
 */
final class Bearer {

  private static final String SCHEME = "bearer ";

  private Bearer() {}

  static boolean isGiven(Context ctx) {
    return given(ctx) != null;
  }

  /** The token; {@code null} if there is none. */
  static @Nullable String given(Context ctx) {
    String header = ctx.header(Header.AUTHORIZATION);
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? header.substring(SCHEME.length()).strip()
        : null;
  }

  /** Adds the error code for programs. */
  static void challenge(Context ctx, String error) {
    ctx.header(
        Header.WWW_AUTHENTICATE, "Bearer realm=\"Journeybeat\", error=\"%s\"".formatted(error));
  }
}
