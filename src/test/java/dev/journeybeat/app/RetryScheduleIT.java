package dev.journeybeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.schedule.Cadence;
import dev.journeybeat.server.schedule.JourneyScheduler;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.schedule.Scheduled;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that did not pass has its journey run again sooner, though the monitor was restarted. */
class RetryScheduleIT {

  private static final Duration AGAIN = Duration.ofHours(1);

  @TempDir private Path folder;
  private final Clock clock = Clock.systemUTC();
  private History history;
  private JourneyScheduler schedule;

  @BeforeEach
  void open() {
    HistorySettings settings =
        new HistorySettings(folder, null, null, null, Duration.ofSeconds(30));
    history = new History(settings, "https://shop.example", clock);
    Cadence rarely = Cadence.parse("0 0 12 1 1 ? 2099", ZoneOffset.UTC);
    schedule =
        JourneyScheduler.start(
            1,
            List.of(new Scheduled("checkout", rarely, null, Duration.ZERO, AGAIN)),
            Maintenance.NEVER,
            (journey, firedAt) -> {},
            clock);
  }

  @AfterEach
  void close() {
    schedule.close();
    history.close();
  }

  @Test
  void goesByTheLastVerdictInTheStore_whenItStarts() {
    RunResult failed = result("here", Verdict.FAILED);
    history.begin(failed.run());
    history.ended(failed);

    new RetrySchedule(history, "here").start(schedule, Set.of("checkout"));

    assertThat(next()).isEqualTo(failed.run().firedAt().plus(AGAIN));
  }

  @Test
  void goesByTheRunsOfItsLocation_asTheyEnd() {
    RetrySchedule followUp = new RetrySchedule(history, "here");
    followUp.start(schedule, Set.of("checkout"));
    Instant regular = next();

    followUp.ended(result("elsewhere", Verdict.FAILED));
    assertThat(next()).isEqualTo(regular);
    RunResult inconclusive = result("here", Verdict.INCONCLUSIVE);
    followUp.ended(inconclusive);
    assertThat(next()).isEqualTo(inconclusive.run().firedAt().plus(AGAIN));
    followUp.ended(result("here", Verdict.PASSED));

    assertThat(next()).isEqualTo(regular);
  }

  private Instant next() {
    return Objects.requireNonNull(schedule.planned().get(0).next());
  }

  private RunResult result(String location, Verdict verdict) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Run run = new Run("run-at-" + location, "checkout", location, "hb-1", now, now);
    Attempt attempt = new Attempt(1, verdict, List.of(), null, null, Duration.ZERO);
    return new RunResult(
        run, List.of(attempt), List.of(), false, Duration.ofSeconds(1), List.of(), null);
  }
}
