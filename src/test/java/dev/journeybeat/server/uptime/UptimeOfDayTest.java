package dev.journeybeat.server.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.VerdictAt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UptimeOfDayTest {

  private static final LocalDate SUNDAY = LocalDate.parse("2026-03-01");
  private static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T06:00:00Z");

  private final List<VerdictAt> outcomes = new ArrayList<>();

  @Test
  void divideTheTimeAtMidnight_andEndNow() {
    every5Minutes("2026-02-28T23:00:00Z", Verdict.PASSED, "2026-03-01T23:00:00Z");
    every5Minutes("2026-03-01T23:00:00Z", Verdict.FAILED, "2026-03-02T01:00:00Z");
    every5Minutes("2026-03-02T01:00:00Z", Verdict.PASSED, "2026-03-02T06:00:00Z");

    assertThat(UptimeOfDay.of(outcomes, Duration.ZERO, SUNDAY, MONDAY_MORNING, ZoneOffset.UTC))
        .containsExactly(
            new UptimeOfDay(SUNDAY, uptime(23, 1, 0)),
            new UptimeOfDay(SUNDAY.plusDays(1), uptime(5, 1, 0)));
  }

  @Test
  void areThoseOfTheClockThatIsMeant() {
    every5Minutes("2026-02-28T00:00:00Z", Verdict.PASSED, "2026-03-02T06:00:00Z");

    // In Berlin the Sunday begins and ends an hour sooner.
    assertThat(
            UptimeOfDay.of(
                outcomes, Duration.ZERO, SUNDAY, MONDAY_MORNING, ZoneId.of("Europe/Berlin")))
        .containsExactly(
            new UptimeOfDay(SUNDAY, uptime(24, 0, 0)),
            new UptimeOfDay(SUNDAY.plusDays(1), uptime(7, 0, 0)));
  }

  @Test
  void areNotWatched_whereNothingRan() {
    every5Minutes("2026-03-02T05:00:00Z", Verdict.PASSED, "2026-03-02T06:00:00Z");

    assertThat(UptimeOfDay.of(outcomes, Duration.ZERO, SUNDAY, MONDAY_MORNING, ZoneOffset.UTC))
        .containsExactly(
            new UptimeOfDay(SUNDAY, uptime(0, 0, 24)),
            new UptimeOfDay(SUNDAY.plusDays(1), uptime(1, 0, 5)));
    assertThat(Uptime.NONE.plus(uptime(1, 0, 5))).isEqualTo(uptime(1, 0, 5));
  }

  private void every5Minutes(String from, Verdict verdict, String until) {
    for (Instant at = Instant.parse(from);
        at.isBefore(Instant.parse(until));
        at = at.plusSeconds(300)) {
      outcomes.add(new VerdictAt(at, verdict));
    }
  }

  private static Uptime uptime(int up, int down, int unwatched) {
    return new Uptime(
        Duration.ofHours(up), Duration.ofHours(down), Duration.ZERO, Duration.ofHours(unwatched));
  }
}
