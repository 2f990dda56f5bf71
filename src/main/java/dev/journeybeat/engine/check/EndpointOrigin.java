package dev.journeybeat.engine.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The origin of an endpoint. Only requests to this origin carry its headers. */
public record EndpointOrigin(URI url) {

  /**
   * Returns the absolute address.
   *
   * @param path relative to the endpoint's address, or an absolute address
   * @throws IllegalArgumentException if it is not a valid address
   */
  public URI address(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (path.isEmpty() || lower.startsWith("http://") || lower.startsWith("https://")) {
      return path.isEmpty() ? url : URI.create(path);
    }
    String base = url.toString().replaceFirst("/+$", "");
    boolean joined = path.startsWith("/") || path.startsWith("?");
    return URI.create(base + (joined ? "" : "/") + path);
  }

  /** Whether it is the same host and port, or the same host with TLS where there was none. */
  public boolean contains(URI address) {
    if (!url.getHost().equalsIgnoreCase(address.getHost())) {
      return false;
    }
    boolean samePort = isTls(url) == isTls(address) && port(url) == port(address);
    return samePort || (isPlain(url) && isTls(address));
  }

  /** The target of a link; empty if it is not a valid web address. */
  static Optional<URI> resolve(URI page, String link) {
    try {
      URI address = page.resolve(new URI(link));
      return isPlain(address) || isTls(address) ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return isTls(address) ? 443 : 80;
  }

  private static boolean isPlain(URI address) {
    return "http".equalsIgnoreCase(address.getScheme());
  }

  private static boolean isTls(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }
}
