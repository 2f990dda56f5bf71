package dev.journeybeat.server.web;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.net.Loopback;
import dev.journeybeat.server.web.access.OpenIdSettings;
import dev.journeybeat.server.web.status.StatusSettings;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Dashboard, API and health endpoints of {@code journeybeat serve}, {@code web}.
 *
 * @param host Address to listen on. {@code 0.0.0.0} accepts connections from other machines.
 * @param port Port to listen on, 0 to 65535. With 0, any free port is used.
 * @param password Password for full access, 8 characters or more. If left out and other machines
 *     can connect, each start logs a random one, unless {@code openid} is set.
 * @param viewerPassword Password for read-only access, 8 characters or more. Requires a different
 *     {@code password}. If left out, there is no read-only password.
 * @param status Public status page, without a login. If left out, there is no status page.
 * @param openid Login with OpenID Connect. If left out, people log in with a password.
 */
public record WebSettings(
    @Default("${env:JOURNEYBEAT_BIND:-127.0.0.1}") @Example("127.0.0.1") String host,
    @Default("8710") int port,
    @Example("\"${env:WEB_PASSWORD}\"") @Nullable Secret password,
    @Example("\"${env:WEB_VIEWER_PASSWORD}\"") @Nullable Secret viewerPassword,
    @Nullable StatusSettings status,
    @Nullable OpenIdSettings openid) {

  private static final int SHORTEST_PASSWORD = 8;

  public WebSettings {
    require(!host.isBlank(), "host", host, "an address of this machine, such as \"127.0.0.1\"");
    require(port >= 0 && port <= 65_535, "port", port, "0 to 65535");
    requireLong("password", password);
    requireLong("viewer-password", viewerPassword);
    require(
        viewerPassword == null
            || (password != null && !password.value().equals(viewerPassword.value())),
        "viewer-password",
        password == null ? "one without a password" : "the same as password",
        "a password other than web.password, which is required, too");
  }

  /** Settings without status page and OpenID Connect. */
  WebSettings(String host, int port, @Nullable Secret password, @Nullable Secret viewerPassword) {
    this(host, port, password, viewerPassword, null, null);
  }

  private static void requireLong(String key, @Nullable Secret password) {
    require(
        password == null || password.value().length() >= SHORTEST_PASSWORD,
        key,
        "one that is too short",
        SHORTEST_PASSWORD + " characters or more");
  }

  boolean isForThisMachine() {
    return Loopback.is(host);
  }
}
