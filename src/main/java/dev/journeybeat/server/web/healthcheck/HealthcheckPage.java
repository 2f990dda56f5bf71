package dev.journeybeat.server.web.healthcheck;

import dev.journeybeat.result.Durations;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.web.page.Links;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Content of the healthchecks page.
 *
 * @param now time of the page
 */
public record HealthcheckPage(List<HealthcheckResult> results, Instant now) {

  /** Number of healthchecks and of failing ones. */
  public String headline() {
    long unwell = results.stream().filter(result -> !result.isWell()).count();
    if (unwell == 0) {
      return results.size() == 1
          ? "Healthcheck passing"
          : "All %d healthchecks passing".formatted(results.size());
    }
    return "%d of %d healthchecks failing".formatted(unwell, results.size());
  }

  public boolean isWell() {
    return results.stream().allMatch(HealthcheckResult::isWell);
  }

  /** The state in a word. */
  public String word(HealthcheckResult result) {
    return switch (result.state()) {
      case UP -> "up";
      case FAILING -> "failing";
      case DOWN -> "down";
    };
  }

  /** Duration of the state. */
  public String lasting(HealthcheckResult result) {
    return "for " + ago(result.since());
  }

  public String latency(HealthcheckResult result) {
    return Durations.format(result.latency());
  }

  /** Address of the page of one healthcheck. */
  public String link(HealthcheckResult result) {
    return "/healthcheck/" + Links.encoded(result.name());
  }

  /** A time in ISO 8601. */
  public String stamp(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Time since a moment. */
  public String ago(Instant moment) {
    Duration past = Duration.between(moment, now).truncatedTo(ChronoUnit.SECONDS);
    return past.isNegative() || past.isZero() ? "0 s" : Durations.format(past);
  }
}
