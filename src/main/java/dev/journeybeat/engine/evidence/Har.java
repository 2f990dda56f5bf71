package dev.journeybeat.engine.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.engine.browser.NetworkDetails;
import dev.journeybeat.engine.browser.NetworkRequest;
import dev.journeybeat.engine.browser.NetworkTiming;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requests as an HTTP Archive 1.2, which the developer tools of all browsers open. It contains no
 * cookies, no bodies and only harmless headers.
 */
final class Har {

  private static final int UNKNOWN = -1;

  private Har() {}

  static JsonNode of(List<NetworkRequest> requests) {
    ObjectNode log = JsonNodeFactory.instance.objectNode().put("version", "1.2");
    String version = Har.class.getPackage().getImplementationVersion();
    log.putObject("creator")
        .put("name", "Journeybeat")
        .put("version", version == null ? "from a checkout" : version);
    ArrayNode entries = log.putArray("entries");
    requests.forEach(request -> entries.add(entry(request)));
    return JsonNodeFactory.instance.objectNode().set("log", log);
  }

  private static ObjectNode entry(NetworkRequest request) {
    ObjectNode timings = timings(request.details().timing(), request.duration());
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("startedDateTime", request.started().toString()).put("time", sum(timings));
    entry.set("request", asked(request));
    entry.set("response", answer(request));
    entry.putObject("cache");
    entry.set("timings", timings);
    entry.put("_resourceType", request.type());
    if (request.failure() != null) {
      entry.put("_error", request.failure());
    } else if (request.duration() == null) {
      entry.put("_error", "unfinished");
    }
    return entry;
  }

  private static ObjectNode asked(NetworkRequest request) {
    ObjectNode asked =
        message(request.details(), request.details().requestHeaders())
            .put("method", request.method())
            .put("url", request.url())
            .put("bodySize", UNKNOWN);
    asked.set("queryString", query(request.url()));
    return asked;
  }

  private static ObjectNode answer(NetworkRequest request) {
    NetworkDetails details = request.details();
    ObjectNode answer =
        message(details, details.responseHeaders())
            .put("status", Optional.ofNullable(request.status()).orElse(0))
            .put("statusText", details.statusText())
            // The target is the address of the next request.
            .put("redirectURL", "")
            .put("bodySize", UNKNOWN)
            .put("_transferSize", request.bytes());
    answer.putObject("content").put("size", request.bytes()).put("mimeType", details.mimeType());
    return answer;
  }

  private static ObjectNode message(NetworkDetails details, Map<String, String> headers) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("httpVersion", details.protocol());
    message.putArray("cookies");
    ArrayNode all = message.putArray("headers");
    headers.forEach((name, value) -> all.add(pair(name, value)));
    return message.put("headersSize", UNKNOWN);
  }

  private static ArrayNode query(String url) {
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    int from = url.indexOf('?');
    if (from >= 0) {
      for (String part : url.substring(from + 1).replaceFirst("#.*", "").split("&", -1)) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        parameters.add(pair(decoded(name), equals < 0 ? "" : decoded(part.substring(equals + 1))));
      }
    }
    return parameters;
  }

  private static ObjectNode pair(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put("name", name).put("value", value);
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }

  /** If only the total is known, it counts as waiting. */
  private static ObjectNode timings(@Nullable NetworkTiming timing, @Nullable Duration duration) {
    double whole = Objects.requireNonNullElse(duration, Duration.ZERO).toNanos() / 1e6;
    NetworkTiming known =
        timing == null ? new NetworkTiming(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, 0, whole) : timing;
    ObjectNode timings =
        JsonNodeFactory.instance
            .objectNode()
            .put("blocked", known.blocked())
            .put("dns", known.dns())
            .put("connect", known.connect())
            .put("ssl", known.tls())
            .put("send", known.send())
            .put("wait", known.waiting());
    return timings.put("receive", Math.max(0, whole - sum(timings)));
  }

  /** The connect time includes the handshake. */
  private static double sum(ObjectNode timings) {
    double sum = 0;
    for (String part : List.of("blocked", "dns", "connect", "send", "wait", "receive")) {
      sum += Math.max(0, timings.path(part).asDouble());
    }
    return sum;
  }
}
