package dev.journeybeat.engine.check;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.net.Headers;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.RenamedFrom;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * An HTTP system behind the shop, {@code endpoints.<name>}.
 *
 * @param url Base address of the system, {@code http} or {@code https}. Paths of requests are
 *     relative to it.
 * @param headers Headers sent with each request to this origin and to no other, by name.
 * @param timeout How long a check repeats its request before it fails, unless the journey sets
 *     another time.
 * @param requestTimeout Maximum time for one request, including the whole response.
 * @param pollInterval Pause between two requests of a check.
 * @param trustAnyCertificate Whether to accept any TLS certificate. For servers with a self-signed
 *     certificate.
 */
public record EndpointSettings(
    @Example("\"https://api.shipping.example/v1\"") URI url,
    @Default("{}") Map<String, Secret> headers,
    @RenamedFrom("patience") @Default("30s") Duration timeout,
    @Default("10s") Duration requestTimeout,
    @RenamedFrom("poll-every") @Default("500ms") Duration pollInterval,
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
    DatabaseSettings.requirePace(timeout, requestTimeout, pollInterval);
  }

  EndpointOrigin site() {
    return new EndpointOrigin(url);
  }

  SecretMask hidden() {
    return SecretMask.of(headers.values());
  }
}
