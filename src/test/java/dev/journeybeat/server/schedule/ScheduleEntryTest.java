package dev.journeybeat.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleEntryTest {

  private static final Instant LAST_OF_THE_DAY = Instant.parse("2026-03-06T20:55:00Z");

  @Test
  void pausesAsItsScheduleDoes_alsoBeforeANight() {
    assertThat(planned("every 30m", LAST_OF_THE_DAY).pause()).isEqualTo(Duration.ofMinutes(30));
    assertThat(planned("0 0/5 8-20 ? * MON-FRI", LAST_OF_THE_DAY).pause())
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(planned("0 0 8,20 * * ?", Instant.parse("2026-03-06T20:00:00Z")).pause())
        .isEqualTo(Duration.ofHours(12));
  }

  @Test
  void hasNone_whereItFiresNoTwoTimesMore() {
    assertThat(planned("every 30m", null).pause()).isZero();
    assertThat(planned("0 0 8 7 3 ? 2026", Instant.parse("2026-03-07T08:00:00Z")).pause()).isZero();
  }

  private static ScheduleEntry planned(String cadence, @Nullable Instant next) {
    return new ScheduleEntry(
        "checkout", Cadence.parse(cadence, ZoneOffset.UTC), next, null, null, 0);
  }
}
