package dev.journeybeat.engine.mail;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.net.Loopback;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the token comes from that logs in to a mailbox instead of a password.
 *
 * @param clientSecret may be left out for a public client, which then needs a refresh token
 * @param refreshToken exchanged for access tokens; without it the client's own credentials are
 * @param scope what to ask for, where the token endpoint wants to be told
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
    require(!clientId.isBlank(), "client-id", clientId, "the id that the client is registered by");
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
