package dev.journeybeat.config;

import dev.journeybeat.runner.Limits;
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
 */
public record JourneySettings(
    @Nullable @Example("every 5m") String schedule,
    @Default("3m") @Example("3m") Duration deadline,
    @Default("1m") @Example("1m") Duration stepDeadline,
    @Default("2m") @Example("2m") Duration undoDeadline) {

  static final JourneySettings DEFAULT =
      new JourneySettings(
          null, Duration.ofMinutes(3), Duration.ofMinutes(1), Duration.ofMinutes(2));

  public JourneySettings {
    if (schedule != null) {
      // Refuses what cannot be understood.
      Cadence.parse(schedule, ZoneId.of("UTC"));
    }
    new Limits(deadline, stepDeadline, undoDeadline);
  }

  public Limits limits() {
    return new Limits(deadline, stepDeadline, undoDeadline);
  }

  public Optional<Cadence> cadence(ZoneId zone) {
    return Optional.ofNullable(schedule).map(given -> Cadence.parse(given, zone));
  }
}
