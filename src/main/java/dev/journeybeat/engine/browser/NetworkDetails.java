package dev.journeybeat.engine.browser;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What else is known of a request.
 *
 * @param protocol {@code http/1.1}, {@code h2}; empty if not known
 * @param requestHeaders those that can't hold a secret of anybody's
 * @param responseHeaders likewise
 * @param timing {@code null} if not known
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

  /** As long as there is no answer. */
  public static NetworkDetails asked(Map<String, String> requestHeaders) {
    return new NetworkDetails("", "", "", requestHeaders, Map.of(), null);
  }
}
