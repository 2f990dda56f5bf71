package dev.journeybeat.server.web.access;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A token that comes with a request, as RFC 6750 has it. Only programs send one: browsers never do
 * by themselves, so whoever's page it was that asked, it had the token.
 */
final class Bearer {

  private static final String SCHEME = "bearer ";

  private Bearer() {}

  static boolean isGiven(Context ctx) {
    return given(ctx) != null;
  }

  /** What was sent; {@code null} if nothing was. */
  static @Nullable String given(Context ctx) {
    String header = ctx.header(Header.AUTHORIZATION);
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? header.substring(SCHEME.length()).strip()
        : null;
  }

  /** Says what is wrong with it, in a word that programs know. */
  static void challenge(Context ctx, String error) {
    ctx.header(
        Header.WWW_AUTHENTICATE, "Bearer realm=\"Journeybeat\", error=\"%s\"".formatted(error));
  }
}
