package dev.journeybeat.engine.evidence;

import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.ConsoleLine;
import dev.journeybeat.engine.browser.NetworkRequest;
import dev.journeybeat.result.Durations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Evidence from the browser: the current page and its requests. */
public final class BrowserEvidence {

  /** Requests slower than this are listed as slow. */
  private static final Duration SLOW = Duration.ofSeconds(2);

  private BrowserEvidence() {}

  /**
   * Stores screenshot, page, address, console and requests.
   *
   * @param prefix prefix of the file names
   */
  public static void collect(BrowserContext browser, Evidence evidence, String prefix) {
    // A screenshot may unblock the page and lose its state, so the other evidence comes first.
    evidence.text(prefix + "address.txt", () -> browser.address() + "\n");
    evidence.text(prefix + "console.txt", () -> console(browser.console()));
    evidence.text(prefix + "requests.txt", () -> requests(browser.requests()));
    evidence.json(prefix + "network.har", () -> Har.of(browser.requests()));
    evidence.bytes(prefix + "screenshot.png", browser::screenshot);
    evidence.text(prefix + "page.html", browser::pageSource);
    film(browser, evidence, prefix);
  }

  /** Stores the video, if there is one. */
  public static void film(BrowserContext browser, Evidence evidence, String prefix) {
    evidence.bytes(prefix + "video.mp4", browser::video);
  }

  private static String console(List<ConsoleLine> lines) {
    return lines.stream()
        .map(
            line ->
                "%s %-7s %s%s%n"
                    .formatted(
                        line.time(),
                        line.level(),
                        // Indents further lines, so that the page can't forge log lines.
                        line.text().replaceAll("\\R", "\n    "),
                        line.source().isEmpty() ? "" : "  (" + line.source() + ")"))
        .collect(Collectors.joining());
  }

  private static String requests(List<NetworkRequest> requests) {
    List<NetworkRequest> remarkable =
        requests.stream().filter(BrowserEvidence::isRemarkable).toList();
    return "Failed and slow requests (%d of %d):%n%s%nAll requests:%n%s"
        .formatted(remarkable.size(), requests.size(), lines(remarkable), lines(requests));
  }

  private static boolean isRemarkable(NetworkRequest request) {
    return request.failure() != null
        || (request.status() != null && request.status() >= 400)
        || request.duration() == null
        || request.duration().compareTo(SLOW) >= 0;
  }

  private static String lines(List<NetworkRequest> requests) {
    return requests.stream()
        .map(
            request ->
                "%s %-6s %3s %9s %-10s %s%s%n"
                    .formatted(
                        request.started(),
                        request.method(),
                        request.status() == null ? "-" : request.status(),
                        request.duration() == null
                            ? "unfinished"
                            : Durations.format(request.duration()),
                        request.type(),
                        request.url(),
                        request.failure() == null ? "" : "  " + request.failure()))
        .collect(Collectors.joining());
  }
}
