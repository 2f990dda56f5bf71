package dev.journeybeat.engine.check;

import dev.journeybeat.api.Endpoint;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings for tests: as by default, but not as slow. */
public final class Settings {

  private static final Duration MAX_WAIT = Duration.ofSeconds(30);
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final Duration POLL_EVERY = Duration.ofMillis(20);

  private Settings() {}

  public static DatabaseSettings database(String url) {
    return database(url, null, null);
  }

  public static DatabaseSettings database(
      String url, @Nullable String username, @Nullable String password) {
    Secret secret = password == null ? null : new Secret(password);
    return new DatabaseSettings(url, username, secret, MAX_WAIT, TIMEOUT, POLL_EVERY);
  }

  static Endpoint shipping(URI url, Clock clock) {
    return new Endpoints(Map.of("shipping", endpoint(url)), clock).get("shipping");
  }

  static EndpointSettings endpoint(URI url) {
    return endpoint(url, Map.of(), false);
  }

  static EndpointSettings endpoint(
      URI url, Map<String, Secret> headers, boolean trustAnyCertificate) {
    return new EndpointSettings(url, headers, MAX_WAIT, TIMEOUT, POLL_EVERY, trustAnyCertificate);
  }
}
