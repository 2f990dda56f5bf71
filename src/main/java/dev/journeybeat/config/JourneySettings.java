package dev.journeybeat.config;

import dev.journeybeat.runner.Limits;
import dev.journeybeat.runner.Retries;
import dev.journeybeat.runner.RunPolicy;
import dev.journeybeat.schedule.Cadence;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is configured for one journey.
 *
 * @param schedule {@code null} for a journey that runs only when asked to
 * @param budget {@code null} for one that may take as long as its deadline
 */
public record JourneySettings(
    @Nullable @Example("every 5m") String schedule,
    @Default("3m") @Example("3m") Duration deadline,
    @Default("1m") @Example("1m") Duration stepDeadline,
    @Default("2m") @Example("2m") Duration undoDeadline,
    @Default("0") @Example("1") int retries,
    @Default("5s") @Example("5s") Duration retryPause,
    @Default("30s") @Example("30s") Duration settle,
    @Default("1m") @Example("1m") Duration customerPatience,
    @Nullable @Example("20s") Duration budget) {

  static final JourneySettings DEFAULT =
      new JourneySettings(
          null,
          Duration.ofMinutes(3),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          0,
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          null);

  public JourneySettings {
    if (schedule != null) {
      // Refuses what cannot be understood.
      Cadence.parse(schedule, ZoneId.of("UTC"));
    }
    new RunPolicy(
        new Limits(deadline, stepDeadline, undoDeadline),
        new Retries(retries, retryPause, settle),
        customerPatience,
        budget);
  }

  public RunPolicy policy() {
    return new RunPolicy(
        new Limits(deadline, stepDeadline, undoDeadline),
        new Retries(retries, retryPause, settle),
        customerPatience,
        budget);
  }

  public Optional<Cadence> cadence(ZoneId zone) {
    return Optional.ofNullable(schedule).map(given -> Cadence.parse(given, zone));
  }
}
