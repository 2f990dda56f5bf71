package dev.journeybeat.engine.run;

import dev.journeybeat.engine.run.StepRecorder.Failure;
import dev.journeybeat.net.References;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Verdict;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.TimeoutException;

/**
 * Checks failures without an answer: whether the monitor's own network is the cause. A failure with
 * an answer is never reclassified.
 */
final class NetworkClassifier {

  /** Messages of browsers, endpoints and databases for a missing answer. */
  private static final Pattern UNANSWERED =
      Pattern.compile(
          "net::ERR_(?!CERT|SSL|ABORTED|BLOCKED)|about:neterror|still waiting"
              + "|no (reply|connection) within|without a reply|name unknown|unknown ?host"
              + "|connection (refused|reset|attempt failed|timed out)|could not connect"
              + "|fail to connect|no route to host|network is (unreachable|down)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS = Pattern.compile("request: +\\S+ (https?://[^/?#\\s]+)");

  private final URI site;
  private final References references;

  NetworkClassifier(RunnerDependencies parts) {
    this(parts.site(), parts.references());
  }

  NetworkClassifier(URI site, References references) {
    this.site = site;
    this.references = references;
  }

  /** Returns the failure unchanged, or one that says why it tells nothing about the shop. */
  @Nullable Failure of(@Nullable Failure failure) {
    if (failure == null || !isUnanswered(failure) || isThere(failure)) {
      return failure;
    }
    return references.allSilent().map(silence -> networkGone(silence, failure)).orElse(failure);
  }

  private static boolean isUnanswered(Failure failure) {
    return VerdictRules.verdict(failure.cause()) == Verdict.FAILED
        && (failure.cause() instanceof TimeoutException
            || UNANSWERED.matcher(failure.text()).find());
  }

  /** Whether the system accepts connections after all, which proves that there is a network. */
  private boolean isThere(Failure failure) {
    return asked(failure).map(references::answers).orElse(false);
  }

  /** The requested address. A database failure already says that no connection was made. */
  private Optional<URI> asked(Failure failure) {
    Matcher endpoint = ADDRESS.matcher(failure.text());
    return switch (failure.leg()) {
      case DATABASE -> Optional.empty();
      case ENDPOINT -> Optional.of(endpoint.find() ? URI.create(endpoint.group(1)) : site);
      default -> Optional.of(site);
    };
  }

  private static Failure networkGone(String silence, Failure failure) {
    String sentence = "the monitor's own network is gone: " + silence;
    return new Failure(
        new NetworkGoneException(sentence, failure.cause()),
        Leg.MONITOR,
        sentence + "\n" + failure.text());
  }
}
