package dev.journeybeat.server.web.healthcheck;

import dev.journeybeat.result.Durations;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.web.page.Links;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the page of healthchecks shows.
 *
 * @param now when it is shown
 */
public record HealthcheckPage(List<HealthcheckResult> results, Instant now) {

  /** The headline: how many there are, and how many are not well. */
  public String headline() {
    long unwell = results.stream().filter(result -> !result.isWell()).count();
    if (unwell == 0) {
      return results.size() == 1 ? "It is well" : "All %d are well".formatted(results.size());
    }
    return "%d of %d not well".formatted(unwell, results.size());
  }

  public boolean isWell() {
    return results.stream().allMatch(HealthcheckResult::isWell);
  }

  /** A state in a word. */
  public String word(HealthcheckResult result) {
    return switch (result.state()) {
      case UP -> "up";
      case FAILING -> "failing";
      case DOWN -> "down";
    };
  }

  /** For how long it has been so. */
  public String lasting(HealthcheckResult result) {
    String since = ago(result.since());
    return result.state() == HealthState.UP ? "well for " + since : "for " + since;
  }

  public String latency(HealthcheckResult result) {
    return Durations.spoken(result.latency());
  }

  /** The page of one healthcheck, whatever its name. */
  public String link(HealthcheckResult result) {
    return "/healthcheck/" + Links.encoded(result.name());
  }

  /** A moment as programs write it. */
  public String stamp(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** How long ago a moment was. */
  public String ago(Instant moment) {
    Duration past = Duration.between(moment, now).truncatedTo(ChronoUnit.SECONDS);
    return past.isNegative() || past.isZero() ? "0 s" : Durations.spoken(past);
  }
}
