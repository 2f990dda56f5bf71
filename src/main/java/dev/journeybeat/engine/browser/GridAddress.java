package dev.journeybeat.engine.browser;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a Grid is reached, and as whom. What leaves the process names it without user and password.
 *
 * @param root ends without a slash
 * @param authorization the header's value; null if none is asked for
 */
public record GridAddress(URI root, @Nullable String authorization) {

  public static GridAddress of(URI configured) {
    String user = configured.getRawUserInfo();
    return new GridAddress(
        URI.create(shown(configured).replaceFirst("/+$", "")),
        user == null ? null : "Basic " + base64(decoded(user)));
  }

  /** Without user and password. */
  static String shown(URI address) {
    String user = address.getRawUserInfo();
    return user == null ? address.toString() : address.toString().replace(user + "@", "");
  }

  /**
   * The DevTools of a session's browser. Not as the Grid says in {@code se:cdp}: behind a proxy it
   * does not know how it is reached.
   */
  public URI devTools(String session) {
    return URI.create(
        root.toString().replaceFirst("^http", "ws") + "/session/" + session + "/se/cdp");
  }

  /** Only what a password may not be written with is escaped; a plus is a plus. */
  private static String decoded(String user) {
    return URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
