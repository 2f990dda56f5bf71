package dev.journeybeat.engine.browser;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Additional data of a request.
 *
 * @param protocol {@code http/1.1}, {@code h2}; empty if unknown
 * @param requestHeaders headers that can't contain secrets
 * @param responseHeaders headers that can't contain secrets
 * @param timing {@code null} if unknown
 */
public record NetworkDetails(
    String protocol,
    String statusText,
    String mimeType,
    Map<String, String> requestHeaders,
    Map<String, String> responseHeaders,
    @Nullable NetworkTiming timing) {

  public static final NetworkDetails NONE =
      new NetworkDetails("", "", "", Map.of(), Map.of(), null);

  public NetworkDetails {
    requestHeaders = Map.copyOf(requestHeaders);
    responseHeaders = Map.copyOf(responseHeaders);
  }

  /** Details before the response. */
  public static NetworkDetails asked(Map<String, String> requestHeaders) {
    return new NetworkDetails("", "", "", requestHeaders, Map.of(), null);
  }
}
