package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.BrowserGoneException;
import dev.journeybeat.engine.browser.NetworkRequest;
import java.util.List;
import java.util.Optional;

/** Reports an error page. If the shop answered 503, a missing element is only a consequence. */
final class ErrorPageDiagnosis {

  private static final int FIRST_ERROR = 400;

  private ErrorPageDiagnosis() {}

  /**
   * Returns a line to append to the failure, or nothing.
   *
   * @throws BrowserGoneException if the browser does not work, so that the failure is not the
   *     shop's
   */
  static String of(BrowserContext browser) {
    browser
        .trouble()
        .ifPresent(
            trouble -> {
              throw new BrowserGoneException(trouble);
            });
    try {
      return of(browser.address(), browser.requests());
    } catch (InconclusiveException e) {
      // There is no page to check.
      return "";
    }
  }

  static String of(String address, List<NetworkRequest> requests) {
    return requests.stream()
        .filter(request -> request.url().equals(address))
        .reduce((earlier, later) -> later)
        .flatMap(ErrorPageDiagnosis::trouble)
        .map(trouble -> "\n  page:     %s %s".formatted(address, trouble))
        .orElse("");
  }

  private static Optional<String> trouble(NetworkRequest page) {
    if (page.failure() != null) {
      return Optional.of("did not load: " + page.failure());
    }
    return page.status() != null && page.status() >= FIRST_ERROR
        ? Optional.of("answered " + page.status())
        : Optional.empty();
  }
}
