package dev.journeybeat.engine.mail;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.net.Loopback;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2 client that gets access tokens for a mailbox, {@code mail.<name>.oauth2}.
 *
 * @param tokenEndpoint Address of the token endpoint: {@code https}, or {@code http} on this
 *     machine.
 * @param clientId Identifier of the registered client.
 * @param clientSecret Secret of the client. If left out, the client is public and {@code
 *     refresh-token} is required.
 * @param refreshToken Token to exchange for access tokens. If left out, the client uses its own
 *     credentials (grant {@code client_credentials}).
 * @param scope Scope to request. If left out, the request has no scope.
 */
public record OAuth2Settings(
    @Example("https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token") URI tokenEndpoint,
    @Example("0f8fad5b-d9cb-469f-a165-70867728950e") String clientId,
    @Example("${env:MAIL_CLIENT_SECRET}") @Nullable Secret clientSecret,
    @Example("${env:MAIL_REFRESH_TOKEN}") @Nullable Secret refreshToken,
    @Example("https://outlook.office365.com/.default") @Nullable String scope) {

  public OAuth2Settings {
    require(
        isSafe(tokenEndpoint),
        "token-endpoint",
        tokenEndpoint,
        "an https address, or an http address of this machine");
    require(!clientId.isBlank(), "client-id", clientId, "the ID of the registered client");
    require(
        clientSecret != null || refreshToken != null,
        "client-secret",
        "nothing",
        "a secret such as ${env:MAIL_CLIENT_SECRET}, or a refresh-token");
  }

  private static boolean isSafe(URI address) {
    String host = address.getHost();
    return host != null
        && ("https".equalsIgnoreCase(address.getScheme())
            || ("http".equalsIgnoreCase(address.getScheme()) && Loopback.is(host)));
  }
}
