package dev.journeybeat.server.report;

import static dev.journeybeat.server.report.PastRuns.NOON;
import static dev.journeybeat.server.report.PastRuns.failed;
import static dev.journeybeat.server.report.PastRuns.inconclusive;
import static dev.journeybeat.server.report.PastRuns.minute;
import static dev.journeybeat.server.report.PastRuns.passed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.uptime.TimelineSlot;
import dev.journeybeat.server.uptime.TimelineState;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTallyTest {

  @Test
  void countsRuns_byTheirVerdict() {
    RunTally tally = new RunTally(hour());
    tally.add(passed(0));
    tally.add(passed(5, 2, false));
    tally.add(passed(10, 1, true));
    tally.add(failed(15));
    tally.add(inconclusive(20));

    Counts counts = tally.counts();
    assertThat(counts).isEqualTo(new Counts(3, 1, 1, 1, 1));
    assertThat(counts.runs()).isEqualTo(5);
    assertThat(tally.periods(tally.timeline())).extracting(Period::counts).containsExactly(counts);
    assertThat(tally.incidents()).extracting(Incident::firstRun).containsExactly("run-15");
    assertThat(tally.walked()).isEqualTo(new Percentiles(3, 8_005, 8_010, 8_010, 8_010));
  }

  @Test
  void countsNoRun_thatWasBefore_butKnowsWhatItTold() {
    RunTally tally = new RunTally(hour());
    tally.before(failed(-5));
    tally.add(passed(5));

    assertThat(tally.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    assertThat(tally.timeline().uptime(minute(0), minute(15)))
        .isEqualTo(
            new Uptime(
                Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ZERO, Duration.ZERO));
  }

  @Test
  void dividesByTheCalendar_withWhatWasWorstInEachSlot() {
    RunTally tally = new RunTally(asked(minute(0), minute(20), ZoneId.of("+11:50")));
    tally.add(passed(0));
    tally.add(passed(5));
    tally.add(failed(10));
    tally.add(passed(15));

    // There, a day begins at 12:10 UTC.
    List<Period> days = tally.periods(tally.timeline());

    assertThat(days)
        .extracting(Period::start)
        .map(Object::toString)
        .containsExactly("2026-03-01T00:00+11:50", "2026-03-02T00:00+11:50");
    assertThat(days)
        .extracting(Period::end)
        .map(Object::toString)
        .containsExactly("2026-03-02T00:00+11:50", "2026-03-03T00:00+11:50");
    assertThat(days)
        .extracting(Period::counts)
        .containsExactly(new Counts(2, 0, 0, 0, 0), new Counts(1, 1, 0, 0, 0));
    assertThat(days).extracting(day -> day.uptime().percent()).containsExactly("100 %", "50 %");
    assertThat(days.get(0).slots()).hasSize(24);
    assertThat(days.get(0).slots().get(22)).isEqualTo(new TimelineSlot(minute(-110), null));
    assertThat(days.get(0).slots().get(23))
        .isEqualTo(new TimelineSlot(minute(-50), TimelineState.UP));
    assertThat(days.get(1).slots().get(0))
        .isEqualTo(new TimelineSlot(minute(10), TimelineState.DOWN));
    assertThat(days.get(1).slots().get(1)).isEqualTo(new TimelineSlot(minute(70), null));
  }

  @Test
  void hasNoPeriod_thatBeginsWhenItEnds() {
    RunTally tally =
        new RunTally(
            asked(
                Instant.parse("2026-03-01T00:00:00Z"),
                Instant.parse("2026-03-02T00:00:00Z"),
                ZoneOffset.UTC));

    assertThat(tally.periods(tally.timeline())).hasSize(1);
  }

  @Test
  void hasPoints_withGapsWhereNothingPassed() {
    RunTally tally = new RunTally(hour());
    tally.add(passed(0));
    tally.add(failed(1));
    tally.add(passed(59));

    // 120 points of an hour would be shorter than a minute, which is the shortest.
    List<DurationPoint> points = tally.points();
    assertThat(points).hasSize(60);
    assertThat(points.get(0))
        .isEqualTo(new DurationPoint(minute(0), new Percentiles(1, 8_000, 8_000, 8_000, 8_000)));
    assertThat(points.get(1)).isEqualTo(new DurationPoint(minute(1), Percentiles.NONE));
    assertThat(points.get(59))
        .isEqualTo(new DurationPoint(minute(59), new Percentiles(1, 8_059, 8_059, 8_059, 8_059)));
  }

  @Test
  void hasAtMost120Points_eachAsLongAsPeopleKnowIt() {
    assertThat(points(Duration.ofHours(2))).isEqualTo(120);
    assertThat(points(Duration.ofHours(3))).isEqualTo(3 * 12);
    assertThat(points(Duration.ofDays(10))).isEqualTo(10 * 12);
    assertThat(points(Duration.ofDays(1_000))).isEqualTo(120);
  }

  private static int points(Duration length) {
    return new RunTally(asked(NOON, NOON.plus(length), ZoneOffset.UTC)).points().size();
  }

  private static ReportQuery hour() {
    return asked(minute(0), minute(60), ZoneOffset.UTC);
  }

  private static ReportQuery asked(Instant from, Instant until, ZoneId zone) {
    return new ReportQuery(
        List.of(new JourneyKey("checkout", "here")), from, until, Granularity.DAY, zone);
  }
}
