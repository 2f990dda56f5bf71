package dev.journeybeat.config;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.engine.run.Retries;
import dev.journeybeat.engine.run.RunPolicy;
import dev.journeybeat.engine.run.RunTimeouts;
import dev.journeybeat.server.schedule.Cadence;
import dev.journeybeat.server.schedule.Scheduled;
import dev.journeybeat.server.web.overview.Labels;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is configured for one journey.
 *
 * @param schedule {@code null} for a journey that runs only when asked to
 * @param startOffset {@code null} for one that begins when it fits in with the others
 * @param afterFailure {@code null} for one that is not looked at more often after a failure
 * @param budget {@code null} for one that may take as long as its deadline
 * @param group under which heading the dashboard shows it; {@code null} for none
 * @param tags words by which the dashboard finds it
 */
public record JourneySettings(
    @Nullable @Example("every 5m") String schedule,
    @Nullable @Example("30s") Duration startOffset,
    @Default("0s") @Example("20s") Duration jitter,
    @Nullable @Example("every 1m") String afterFailure,
    @Default("3m") @Example("3m") Duration deadline,
    @Default("1m") @Example("1m") Duration stepDeadline,
    @Default("2m") @Example("2m") Duration undoDeadline,
    @Default("0") @Example("1") int retries,
    @Default("5s") @Example("5s") Duration retryPause,
    @Default("30s") @Example("30s") Duration settle,
    @Default("1m") @Example("1m") Duration customerPatience,
    @Nullable @Example("20s") Duration budget,
    @Nullable @Example("Storefront") String group,
    @Default("[]") @Example("[payment, team-blue]") List<String> tags) {

  private static final String ONLY_SCHEDULED = "a \"schedule\" beside it";

  static final JourneySettings DEFAULT =
      new JourneySettings(
          null,
          null,
          Duration.ZERO,
          null,
          Duration.ofMinutes(3),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          0,
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          null,
          null,
          List.of());

  public JourneySettings {
    if (schedule == null) {
      require(startOffset == null, "start-offset", String.valueOf(startOffset), ONLY_SCHEDULED);
      require(jitter.isZero(), "jitter", jitter, ONLY_SCHEDULED);
      require(afterFailure == null, "after-failure", String.valueOf(afterFailure), ONLY_SCHEDULED);
    } else {
      // Refuses what cannot be understood.
      Cadence cadence = Cadence.parse(schedule, ZoneOffset.UTC);
      new Scheduled("", cadence, startOffset, jitter, period(afterFailure));
    }
    new RunPolicy(
        new RunTimeouts(deadline, stepDeadline, undoDeadline),
        new Retries(retries, retryPause, settle),
        customerPatience,
        budget);
    tags = new Labels(group, tags).tags();
  }

  /** By what people find it. */
  public Labels labels() {
    return new Labels(group, tags);
  }

  public RunPolicy policy() {
    return new RunPolicy(
        new RunTimeouts(deadline, stepDeadline, undoDeadline),
        new Retries(retries, retryPause, settle),
        customerPatience,
        budget);
  }

  /**
   * When it runs by itself; empty if it does not.
   *
   * @param journey its name
   * @param zone whose clock a cron means
   */
  public Optional<Scheduled> scheduled(String journey, ZoneId zone) {
    return Optional.ofNullable(schedule)
        .map(given -> Cadence.parse(given, zone))
        .map(cadence -> new Scheduled(journey, cadence, startOffset, jitter, period(afterFailure)));
  }

  private static @Nullable Duration period(@Nullable String afterFailure) {
    return afterFailure == null ? null : Cadence.parsePeriod("after-failure", afterFailure);
  }
}
