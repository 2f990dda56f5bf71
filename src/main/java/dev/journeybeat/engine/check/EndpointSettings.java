package dev.journeybeat.engine.check;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.net.Headers;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A system behind the shop that answers over HTTP, {@code endpoints.<name>}.
 *
 * @param url what the paths of requests are relative to
 * @param headers sent with each request to this site and to no other
 * @param patience how long a check asks again before it fails
 * @param timeout after which a request is given up, whatever part of the reply is there
 * @param trustAnyCertificate for a site with a certificate of its own making
 */
public record EndpointSettings(
    @Example("\"https://api.shipping.example/v1\"") URI url,
    @Default("{}") Map<String, Secret> headers,
    @Default("30s") Duration patience,
    @Default("10s") Duration timeout,
    @Default("500ms") Duration pollEvery,
    @Default("false") boolean trustAnyCertificate) {

  public EndpointSettings {
    headers = Map.copyOf(headers);
    String scheme = url.getScheme();
    require(
        url.getUserInfo() == null,
        "url",
        "an address with a login in it",
        "the login as a header: \"Authorization: Basic …\" under \"headers\"");
    require(
        ("http".equals(scheme) || "https".equals(scheme))
            && url.getHost() != null
            && url.getRawQuery() == null
            && url.getRawFragment() == null,
        "url",
        url,
        "an address such as \"https://api.shipping.example/v1\", without ? and #");
    headers.forEach(Headers::require);
    DatabaseSettings.requirePace(patience, timeout, pollEvery);
  }

  EndpointOrigin site() {
    return new EndpointOrigin(url);
  }

  SecretMask hidden() {
    return SecretMask.of(headers.values());
  }
}
