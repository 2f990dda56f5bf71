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
 * Where a monitor that serves can be looked at, {@code web}.
 *
 * @param host the address of this machine on which it listens; in a container, all of them
 * @param port 0 for any that is free
 * @param password of whoever may look and act; where others than this machine may look and none is
 *     given, one is made at each start
 * @param viewerPassword of whoever may only look; {@code null} for nobody
 * @param status what anybody may see without a login; {@code null} for nothing
 * @param openid who knows people, so that they log in there; {@code null} for nobody
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
        "one beside password, and another");
  }

  /** Where nothing is for anybody, and people log in by a password, if at all. */
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
