package dev.journeybeat.server.web.access;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.net.Loopback;
import dev.journeybeat.net.PemTrust;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Login with an OpenID Connect provider, {@code web.openid}.
 *
 * @param issuer Issuer address of the provider: {@code https}, or {@code http} on this machine.
 * @param clientId Identifier of the client at the provider.
 * @param clientSecret Secret of the client. If left out, the client is public.
 * @param address Address of the dashboard, without a path. The redirect address at the provider is
 *     {@code /login/openid/return} under it.
 * @param name Name of the provider on the login page.
 * @param scopes Scopes to request. The list must contain {@code openid}.
 * @param nameClaim Claim with the name of the person for the audit log.
 * @param roleClaim Claim with the values for {@code operators} and {@code viewers}. Dots separate
 *     nested claims.
 * @param operators Values of {@code role-claim} that give full access. {@code operators} or {@code
 *     viewers} is required.
 * @param viewers Values of {@code role-claim} that give read-only access.
 * @param certificate PEM file with the certificates to trust. If left out, the certificates that
 *     this machine trusts.
 * @param session Maximum duration of a session. After that, people log in again.
 * @param timeout Maximum time for the provider to connect and to answer. At most {@code 1m}.
 */
public record OpenIdSettings(
    @Example("https://login.example/realms/shop") URI issuer,
    @Example("journeybeat") String clientId,
    @Example("\"${env:OPENID_SECRET}\"") @Nullable Secret clientSecret,
    @Example("https://monitor.shop.example") URI address,
    @Default("OpenID Connect") @Example("Keycloak") String name,
    @Default("[openid, profile, email]") List<String> scopes,
    @Default("email") @Example("email") String nameClaim,
    @Default("groups") @Example("groups") String roleClaim,
    @Default("[]") @Example("[shop-operators]") List<String> operators,
    @Default("[]") @Example("[shop-staff]") List<String> viewers,
    @Example("config/login-authority.pem") @Nullable Path certificate,
    @Default("12h") Duration session,
    @Default("5s") Duration timeout) {

  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

  public OpenIdSettings {
    require(
        isSafe(issuer) && issuer.getQuery() == null,
        "issuer",
        issuer,
        "an https address such as \"https://login.example/realms/shop\", or http of this machine");
    require(
        isSafe(address)
            && address.getQuery() == null
            && List.of("", "/").contains(address.getPath()),
        "address",
        address,
        "the dashboard's https address without a path, such as \"https://monitor.shop.example\", or"
            + " http of this machine");
    require(!clientId.isBlank(), "client-id", clientId, "the name of the client at the provider");
    require(scopes.contains("openid"), "scopes", scopes, "a list with openid in it");
    PemTrust.require("certificate", certificate);
    require(session.compareTo(Duration.ZERO) > 0, "session", session, "a duration such as \"12h\"");
    require(
        timeout.compareTo(Duration.ZERO) > 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
        "timeout",
        timeout,
        "a duration such as \"5s\", 1m at most");
    // Last, because it has no default.
    require(
        !operators.isEmpty() || !viewers.isEmpty(),
        "operators",
        "none, and no viewers",
        "values of the claim \"%s\", such as [shop-operators]".formatted(roleClaim));
  }

  /** Address of a dashboard path for browsers. */
  URI at(String path) {
    return URI.create(address.toString().replaceFirst("/$", "") + path);
  }

  private static boolean isSafe(URI address) {
    String host = address.getHost();
    return host != null
        && address.getFragment() == null
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && Loopback.is(host)));
  }
}
