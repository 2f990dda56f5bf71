package dev.journeybeat.engine.browser.cdp;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Scheme, host and port of a site, as browsers write them.
 *
 * @param place the host, and the port unless it is the default
 */
record SiteOrigin(String scheme, String place) {

  private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

  static SiteOrigin of(URI site) {
    String scheme = site.getScheme().toLowerCase(Locale.ROOT);
    String host = String.valueOf(site.getHost()).toLowerCase(Locale.ROOT);
    boolean usual = site.getPort() < 0 || USUAL_PORTS.getOrDefault(scheme, -1) == site.getPort();
    return new SiteOrigin(scheme, usual ? host : host + ":" + site.getPort());
  }

  /** Chromium's URL patterns for the site. They may also match other addresses. */
  List<String> patterns() {
    return List.of(this + "/*", "%s://*@%s/*".formatted(scheme, place));
  }

  /** Whether an address belongs to it, with or without a login. */
  boolean owns(String address) {
    return Pattern.compile(
            "%s://([^/?#@\\\\]*@)?%s/.*".formatted(scheme, Pattern.quote(place)), Pattern.DOTALL)
        .matcher(address)
        .matches();
  }

  /** Such as {@code https://shop.example}. */
  @Override
  public String toString() {
    return scheme + "://" + place;
  }
}
