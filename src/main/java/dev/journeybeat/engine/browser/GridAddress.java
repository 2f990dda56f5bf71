package dev.journeybeat.engine.browser;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Address and login of a Grid. Its text form omits user and password.
 *
 * @param root the address, without a trailing slash
 * @param authorization the header's value; null if none is required
 */
public record GridAddress(URI root, @Nullable String authorization) {

  public static GridAddress of(URI configured) {
    String user = configured.getRawUserInfo();
    return new GridAddress(
        URI.create(shown(configured).replaceFirst("/+$", "")),
        user == null ? null : "Basic " + base64(decoded(user)));
  }

  /** The address without user and password. */
  static String shown(URI address) {
    String user = address.getRawUserInfo();
    return user == null ? address.toString() : address.toString().replace(user + "@", "");
  }

  /**
   * The DevTools address of a session's browser. The Grid's {@code se:cdp} is not used: behind a
   * proxy, a Grid does not know its public address.
   */
  public URI devTools(String session) {
    return URI.create(
        root.toString().replaceFirst("^http", "ws") + "/session/" + session + "/se/cdp");
  }

  /** Decodes percent escapes only; a plus sign stays. */
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
