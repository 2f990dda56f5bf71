package dev.journeybeat.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.settings.UnusableSetting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant TEN = Instant.parse("2026-07-10T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "every 90s, 90",
    "every 5m, 300",
    "every 1h, 3600",
    "every 5 m, 300",
    "every 1d, 86400"
  })
  void firesAtOnceAndThenEverySoOften(String text, long seconds) {
    Cadence every = parse(text);

    assertThat(fires(every, TEN, 3))
        .containsExactly(TEN, TEN.plusSeconds(seconds), TEN.plusSeconds(2 * seconds));
    assertThat(every.next(TEN)).contains(TEN.plusSeconds(seconds));
    assertThat(every).hasToString(text);
  }

  @Test
  void firesByTheClockOfItsZone() {
    Cadence nine = Cadence.parse("0 0 9 ? * MON-FRI", BERLIN);

    // A Friday.
    assertThat(fires(nine, TEN, 2))
        .containsExactly(
            Instant.parse("2026-07-13T07:00:00Z"), Instant.parse("2026-07-14T07:00:00Z"));
  }

  @Test
  void leavesNoHourUnwatched_inTheNightThatHasOneTwice() {
    Cadence halfHourly = Cadence.parse("0 0/30 * * * ?", BERLIN);
    Instant before = Instant.parse("2026-10-24T23:30:00Z");

    assertThat(fires(halfHourly, before.minusSeconds(1), 6))
        .containsExactlyElementsOf(halfHoursFrom(before, 6));
    assertThat(fires(Cadence.parse("0 30 2 * * ?", BERLIN), before, 3))
        .containsExactly(
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-10-25T01:30:00Z"),
            Instant.parse("2026-10-26T01:30:00Z"));
  }

  @Test
  void goesOn_inTheNightThatMissesAnHour() {
    Cadence halfHourly = Cadence.parse("0 0/30 * * * ?", BERLIN);
    Instant before = Instant.parse("2026-03-29T00:00:00Z");

    assertThat(fires(halfHourly, before.minusSeconds(1), 6))
        .containsExactlyElementsOf(halfHoursFrom(before, 6));
    assertThat(fires(Cadence.parse("0 30 2 * * ?", BERLIN), before, 1))
        .containsExactly(Instant.parse("2026-03-30T00:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 min", "every 5 min", "every minute", "61 * * * * ?", "", "@hourly"})
  void saysWhatIsValid(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(UnusableSetting.class)
        .hasMessage(
            "schedule: found \"%s\"; expected \"every 5m\" or a Quartz cron such as".formatted(text)
                + " \"0 0/5 * * * ?\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/5 * * * *       | 0 */5 * * * ?",
        "30 9 * * 1-5      | 0 30 9 ? * MON-FRI",
        "0 0 1,15 * *      | 0 0 0 1,15 * ?",
        "0 9 * * 0,6       | 0 0 9 ? * SUN,SAT",
        "0 0/5 * * * *     | 0 0/5 * * * ?",
      })
  void saysHowQuartzWritesIt_whenItIsTheCronOfUnix(String unix, String quartz) {
    assertThatThrownBy(() -> parse(unix))
        .isInstanceOf(UnusableSetting.class)
        .hasMessage(
            "schedule: found \"%s\"; expected \"every 5m\" or a Quartz cron such as".formatted(unix)
                + " \"0 0/5 * * * ?\"; you may mean \"%s\" (second, minute, hour, day, month,"
                    .formatted(quartz)
                + " weekday)");
  }

  @Test
  void refusesWhatNeverComes() {
    assertThatThrownBy(() -> parse("0 0 0 30 2 ?"))
        .hasMessage(
            "schedule: found \"0 0 0 30 2 ?\"; expected a Quartz cron that fires at least once");
    assertThatThrownBy(() -> parse("every 0s"))
        .hasMessage("schedule: found \"every 0s\"; expected \"every 1s\" to \"every 366d\"");
    assertThat(parse("0 0 0 1 1 ? 2020").next(TEN)).isEmpty();
  }

  private static Cadence parse(String text) {
    return Cadence.parse(text, ZoneOffset.UTC);
  }

  private static List<Instant> halfHoursFrom(Instant first, int count) {
    List<Instant> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(first.plus(Duration.ofMinutes(30L * i)));
    }
    return all;
  }

  private static List<Instant> fires(Cadence cadence, Instant start, int count) {
    FireTimes moments = cadence.moments(start, Duration.ZERO);
    return Stream.iterate(moments.after(start.minusMillis(1)), moments::after)
        .limit(count)
        .toList();
  }
}
