package dev.journeybeat.net;

import static dev.journeybeat.settings.Require.require;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** A host and port that should accept connections. */
public record Reference(String host, int port) {

  private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);
  private static final String VALID =
      "an address such as \"https://example.com\" or \"192.0.2.1:53\"";

  /**
   * Parses an entry of {@code references}.
   *
   * @throws dev.journeybeat.settings.UnusableSetting if it is not a valid address
   */
  public static Reference of(String address) {
    try {
      return of(new URI(address.contains("://") ? address : "tcp://" + address));
    } catch (URISyntaxException e) {
      require(false, "references", address, VALID);
      throw new IllegalStateException(e);
    }
  }

  static Reference of(URI address) {
    int port =
        address.getPort() >= 0
            ? address.getPort()
            : PORTS.getOrDefault(String.valueOf(address.getScheme()), -1);
    boolean usable = address.getHost() != null && port > 0 && port <= 65_535;
    require(usable, "references", address, VALID);
    return new Reference(address.getHost().replaceAll("[\\[\\]]", ""), port);
  }
}
