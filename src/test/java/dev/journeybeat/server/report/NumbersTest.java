package dev.journeybeat.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentiles, percents and calendars. */
class NumbersTest {

  @Test
  void percentilesAreValuesThatThereWere() {
    assertThat(Percentiles.of(LongStream.rangeClosed(1, 200).toArray()))
        .isEqualTo(new Percentiles(200, 100, 190, 198, 200));
    assertThat(Percentiles.of(9, 1, 5)).isEqualTo(new Percentiles(3, 5, 9, 9, 9));
    assertThat(Percentiles.of(7)).isEqualTo(new Percentiles(1, 7, 7, 7, 7));
    assertThat(Percentiles.of()).isEqualTo(new Percentiles(0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0, 100 %",
    "99999, 1, 99.99 %",
    "9999999, 1, 99.99 %",
    "1, 1, 50 %",
    "2, 1, 66.66 %",
    "0, 1, 0 %",
    "0, 0, –"
  })
  void uptimeIsNeverRoundedUp(int up, int down, String percent) {
    Uptime uptime =
        new Uptime(
            Duration.ofSeconds(up),
            Duration.ofSeconds(down),
            Duration.ofDays(99),
            Duration.ofDays(99));
    assertThat(uptime.percent()).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    // Berlin's clocks go forward on 29 March 2026 and back on 25 October.
    "DAY, 2026-03-29T12:00+02:00[Europe/Berlin], 2026-03-29T00:00+01:00[Europe/Berlin], PT23H",
    "DAY, 2026-10-25T00:30+02:00[Europe/Berlin], 2026-10-25T00:00+02:00[Europe/Berlin], PT25H",
    "DAY, 2026-11-25T12:00Z[UTC], 2026-11-25T00:00Z[UTC], PT24H",
    // There, midnight is what is left out.
    "DAY, 2026-04-24T12:00+03:00[Africa/Cairo], 2026-04-24T01:00+03:00[Africa/Cairo], PT23H",
    "WEEK, 2026-03-29T12:00+02:00[Europe/Berlin], 2026-03-23T00:00+01:00[Europe/Berlin], PT167H",
    "MONTH, 2026-02-10T12:00+01:00[Europe/Berlin], 2026-02-01T00:00+01:00[Europe/Berlin], PT672H",
    "MONTH, 2026-03-31T12:00+02:00[Europe/Berlin], 2026-03-01T00:00+01:00[Europe/Berlin], PT743H"
  })
  void periodsAreThoseOfTheCalendar(
      Granularity by, ZonedDateTime moment, ZonedDateTime start, Duration length) {
    assertThat(by.start(moment)).isEqualTo(start);
    assertThat(Duration.between(start, by.next(start))).isEqualTo(length);
  }
}
