package dev.journeybeat.engine.browser.cdp;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hosts that the browser must not reach, because a heartbeat must not count as a customer. */
public final class BlockedHosts {

  private static final String ALL_UNDER = "*.";

  // Not java.net.URI, which rejects addresses that pages request.
  private static final Pattern HOST = Pattern.compile("[a-z]+://(?:[^/?#@]*@)?([^/:?#]+)");

  private final List<String> patterns;

  public BlockedHosts(List<String> patterns) {
    this.patterns = patterns;
  }

  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  public boolean contains(String address) {
    String host = hostOf(address);
    return patterns.stream().anyMatch(pattern -> matches(pattern, host));
  }

  /**
   * The reason of a failed request. For a blocked host, the browser only reports an unknown name.
   */
  public @Nullable String reason(String address, @Nullable String error) {
    return error != null && contains(address) ? "blocked by blocked-hosts" : error;
  }

  /** Host resolver rules for Chromium: the names do not exist, so requests fail immediately. */
  public String resolverRules() {
    return patterns.stream()
        .flatMap(BlockedHosts::withBareName)
        .map(host -> "MAP " + host + " ~NOTFOUND")
        .collect(Collectors.joining(","));
  }

  /** A proxy script for Firefox: requests go to an unused port of this machine. */
  public String proxyScript() {
    String conditions =
        patterns.stream()
            .flatMap(BlockedHosts::withBareName)
            .map(host -> "shExpMatch(host,\"" + host + "\")")
            .collect(Collectors.joining("||"));
    return "function FindProxyForURL(url,host){return %s?\"PROXY 127.0.0.1:9\":\"DIRECT\"}"
        .formatted(conditions);
  }

  private static Stream<String> withBareName(String pattern) {
    return pattern.startsWith(ALL_UNDER)
        ? Stream.of(pattern, pattern.substring(ALL_UNDER.length()))
        : Stream.of(pattern);
  }

  private static boolean matches(String pattern, String host) {
    return withBareName(pattern)
        .anyMatch(
            name ->
                name.startsWith(ALL_UNDER) ? host.endsWith(name.substring(1)) : host.equals(name));
  }

  private static String hostOf(String address) {
    Matcher matcher = HOST.matcher(address);
    return matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
