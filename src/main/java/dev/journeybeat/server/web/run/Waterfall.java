package dev.journeybeat.server.web.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeybeat.server.web.page.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Requests of an HTTP Archive on one time axis.
 *
 * @param axis from the first to the last byte of all requests
 */
public record Waterfall(List<Request> requests, Axis axis) {

  /**
   * A request.
   *
   * @param status empty if there was no answer
   * @param failure why it failed; empty if it did not
   */
  public record Request(
      String method,
      String url,
      String status,
      String type,
      long bytes,
      Instant started,
      Duration took,
      String failure,
      List<Bar> bars) {

    public Request {
      bars = List.copyOf(bars);
    }

    public boolean isFailed() {
      return !failure.isEmpty() || status.startsWith("4") || status.startsWith("5");
    }

    /** Address without scheme and host. */
    public String shortUrl() {
      String path = url.replaceFirst("^https?://[^/?#]+", "");
      return path.isEmpty() ? url : path;
    }

    /** Host of the address. */
    public String host() {
      return url.replaceFirst("^https?://([^/?#]+).*", "$1");
    }

    public String size() {
      return bytes < 1_000 ? bytes + " B" : String.format(Locale.ROOT, "%.1f kB", bytes / 1_000.0);
    }

    /** Description of the bars. */
    public String told() {
      StringBuilder told = new StringBuilder(Formats.millis(took.toMillis()));
      bars.forEach(
          bar ->
              told.append(", ")
                  .append(bar.part())
                  .append(' ')
                  .append(Formats.millis(bar.millis())));
      return told.toString();
    }
  }

  /**
   * A phase of a request.
   *
   * @param part {@code blocked}, {@code connect}, {@code wait} or {@code receive}
   */
  public record Bar(String part, Instant from, Instant until) {
    long millis() {
      return Duration.between(from, until).toMillis();
    }
  }

  public Waterfall {
    requests = List.copyOf(requests);
  }

  /**
   * Reads an archive.
   *
   * @throws IllegalArgumentException if the archive is invalid
   */
  static Waterfall of(JsonNode archive) {
    JsonNode entries = archive.path("log").path("entries");
    if (!entries.isArray()) {
      throw new IllegalArgumentException("log.entries is missing");
    }
    List<Request> requests = new ArrayList<>();
    entries.forEach(entry -> requests.add(request(entry)));
    requests.sort(Comparator.comparing(Request::started));
    Instant start = requests.isEmpty() ? Instant.EPOCH : requests.get(0).started();
    Instant end =
        requests.stream()
            .map(request -> request.started().plus(request.took()))
            .max(Comparator.naturalOrder())
            .orElse(start);
    return new Waterfall(requests, new Axis(start, Duration.between(start, end)));
  }

  /** Number of failed requests. */
  public long failed() {
    return requests.stream().filter(Request::isFailed).count();
  }

  private static Request request(JsonNode entry) {
    JsonNode response = entry.path("response");
    Instant started = moment(entry.path("startedDateTime").asText());
    int status = response.path("status").asInt();
    return new Request(
        entry.path("request").path("method").asText(),
        entry.path("request").path("url").asText(),
        status == 0 ? "" : Integer.toString(status),
        entry.path("_resourceType").asText().toLowerCase(Locale.ROOT),
        response.path("_transferSize").asLong(),
        started,
        duration(entry.path("time").asDouble()),
        entry.path("_error").asText(),
        bars(entry.path("timings"), started));
  }

  private static List<Bar> bars(JsonNode timings, Instant started) {
    List<Bar> bars = new ArrayList<>();
    Instant from = add(bars, "blocked", started, sum(timings, "blocked"));
    from = add(bars, "connect", from, sum(timings, "dns", "connect"));
    from = add(bars, "wait", from, sum(timings, "send", "wait"));
    var unused = add(bars, "receive", from, sum(timings, "receive"));
    return bars;
  }

  private static Instant add(List<Bar> bars, String part, Instant from, Duration length) {
    Instant until = from.plus(length);
    if (!length.isZero()) {
      bars.add(new Bar(part, from, until));
    }
    return until;
  }

  private static Duration sum(JsonNode timings, String... parts) {
    double millis = 0;
    for (String part : parts) {
      millis += Math.max(0, timings.path(part).asDouble());
    }
    return duration(millis);
  }

  private static Duration duration(double millis) {
    return Duration.ofNanos(Math.round(Math.max(0, millis) * 1e6));
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"%s\" is an invalid startedDateTime".formatted(text), e);
    }
  }
}
