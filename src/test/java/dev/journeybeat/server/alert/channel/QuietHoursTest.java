package dev.journeybeat.server.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.server.alert.model.Severity;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a channel is silent, to the minute, and which alerts are told all the same. */
class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T21:59:59.999Z,",
    "2026-03-02T22:00:00Z,      2026-03-03T07:00:00Z",
    "2026-03-02T23:59:59.999Z,  2026-03-03T07:00:00Z",
    "2026-03-03T00:00:00Z,      2026-03-03T07:00:00Z",
    "2026-03-03T06:59:59.999Z,  2026-03-03T07:00:00Z",
    "2026-03-03T07:00:00Z,",
  })
  void goThroughMidnight(Instant now, Instant end) {
    QuietHours night = hours("22:00", "07:00", ZoneOffset.UTC);

    assertThat(night.end(Severity.WARNING, now).orElse(null)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T11:59:59.999Z,",
    "2026-03-02T12:00:00Z,      2026-03-02T13:30:00Z",
    "2026-03-02T13:29:59.999Z,  2026-03-02T13:30:00Z",
    "2026-03-02T13:30:00Z,",
    "2026-03-02T23:00:00Z,",
  })
  void areOfOneDay(Instant now, Instant end) {
    QuietHours lunch = hours("12:00", "13:30", ZoneOffset.UTC);

    assertThat(lunch.end(Severity.WARNING, now).orElse(null)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T21:00:00Z, 2026-03-29T05:00:00Z",
    "2026-10-24T20:00:00Z, 2026-10-25T06:00:00Z",
  })
  void endByTheClock_inTheNightThatChangesIt(Instant now, Instant end) {
    QuietHours night = hours("22:00", "07:00", ZoneId.of("Europe/Berlin"));

    assertThat(night.end(Severity.WARNING, now)).contains(end);
  }

  @ParameterizedTest
  @CsvSource({
    // On 25 October, 02:30 is twice: at 00:30 and 01:30 UTC.
    "2026-10-25T00:15:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T00:45:00Z,",
    "2026-10-25T01:15:00Z, 2026-10-25T01:30:00Z",
    "2026-10-25T01:45:00Z,",
    // On 29 March, there is no 02:30.
    "2026-03-29T00:15:00Z, 2026-03-29T01:30:00Z",
  })
  void endByTheClock_inTheHourThatComesTwiceOrNever(Instant now, Instant end) {
    QuietHours night = hours("22:00", "02:30", ZoneId.of("Europe/Berlin"));

    assertThat(night.end(Severity.WARNING, now).orElse(null)).isEqualTo(end);
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void holdForWhatIsLessUrgentThanTheExceptions(Severity except) {
    QuietHours night =
        new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC, except);
    Instant midnight = Instant.parse("2026-03-02T00:00:00Z");

    for (Severity severity : Severity.values()) {
      assertThat(night.end(severity, midnight).isPresent())
          .as("%s, except %s", severity, except)
          .isEqualTo(severity.compareTo(except) < 0);
    }
  }

  @Test
  void areNotAllDay() {
    assertThatThrownBy(() -> hours("07:00", "07:00", ZoneOffset.UTC))
        .hasMessage("to: found \"07:00\"; expected another time than \"from\"");
  }

  private static QuietHours hours(String from, String to, ZoneId zone) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), zone, Severity.CRITICAL);
  }
}
