package dev.journeybeat.server.report;

import static dev.journeybeat.server.report.PastRuns.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Leg;
import dev.journeybeat.server.history.queries.FailureCause;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTextTest {

  @Test
  void tellsTheLocation_onlyWhereThereIsMoreThanOne() {
    Report one =
        report(Granularity.DAY, "UTC", journey("checkout", "here"), journey("search", "here"));
    Report two =
        report(Granularity.DAY, "UTC", journey("checkout", "here"), journey("checkout", "there"));

    assertThat(new ReportText(one).name(one.journeys().get(1))).isEqualTo("search");
    assertThat(new ReportText(two).name(two.journeys().get(1))).isEqualTo("checkout from there");
  }

  @Test
  void tellsMoments_onTheClockOfTheReport() {
    assertThat(new ReportText(report(Granularity.DAY, "Z")).stretch())
        .isEqualTo("2026-03-01 12:00 to 2026-03-01 13:00, UTC");
    assertThat(new ReportText(report(Granularity.DAY, "Europe/Berlin")).stretch())
        .isEqualTo("2026-03-01 13:00 to 2026-03-01 14:00, Europe/Berlin");
  }

  @ParameterizedTest
  @CsvSource({"DAY, Wed 2026-11-25", "WEEK, 2026 week 48", "MONTH, 2026-11"})
  void callsAPeriod_asPeopleDo(Granularity by, String name) {
    ZonedDateTime start = ZonedDateTime.parse("2026-11-25T00:00Z[UTC]");
    Period period = new Period(start, by.next(start), Uptime.NONE, Counts.NONE, List.of());

    assertThat(new ReportText(report(by, "UTC")).period(period)).isEqualTo(name);
  }

  @Test
  void tellsUptime_andWhatIsNotInIt() {
    Uptime uptime =
        new Uptime(
            Duration.ofHours(165),
            Duration.ofSeconds(59),
            Duration.ofSeconds(60),
            Duration.ofSeconds(150));

    assertThat(ReportText.known(uptime)).isEqualTo("up 6 d 21 h, down 59 s");
    assertThat(ReportText.apart(uptime)).isEqualTo("inconclusive 1 min, not watched 2 min");
    assertThat(ReportText.known(Uptime.NONE)).isEqualTo("up 0 min, down 0 min");
  }

  @Test
  void countsRuns_andThoseThatPassedNotQuiteWell() {
    assertThat(ReportText.runs(new Counts(1_998, 8, 4, 3, 12)))
        .isEqualTo("2,010 runs: 1,998 passed (3 flaky, 12 degraded), 8 failed, 4 inconclusive");
    assertThat(ReportText.runs(new Counts(2, 0, 0, 0, 1)))
        .isEqualTo("2 runs: 2 passed (1 degraded), 0 failed, 0 inconclusive");
    assertThat(ReportText.runs(new Counts(0, 1, 0, 0, 0)))
        .isEqualTo("1 run: 0 passed, 1 failed, 0 inconclusive");
  }

  @Test
  void tellsAnIncident_withTheDayOnce() {
    ReportText phrases = new ReportText(report(Granularity.DAY, "UTC"));

    assertThat(phrases.incident(incident(minute(20), 4)))
        .isEqualTo("2026-03-01 12:00 to 12:20, 20 min, 4 runs");
    assertThat(phrases.incident(incident(minute(24 * 60), 1)))
        .isEqualTo("2026-03-01 12:00 to 2026-03-02 12:00, 24 h, 1 run");
    assertThat(phrases.incident(incident(null, 1_200)))
        .isEqualTo("since 2026-03-01 12:00, 1 h so far, 1,200 runs");
  }

  @Test
  void saysWhatBroke() {
    assertThat(ReportText.broke(new FailureCause("pay\n now", Leg.BROWSER, "no")))
        .isEqualTo("pay; now (browser)");
    assertThat(ReportText.broke(new FailureCause(null, Leg.MONITOR, "no"))).isEqualTo("monitor");
  }

  @Test
  void putsATextOnOneLine_withoutWhatWouldSteerATerminal() {
    assertThat(ReportText.oneLine(" no button \r\n  \n\u001b[31m red\t. "))
        .isEqualTo("no button;  [31m red .");
  }

  private static Incident incident(@Nullable Instant until, int runs) {
    return new Incident(minute(0), until, runs, "run-0", PastRuns.breakage(0), null);
  }

  private static JourneyReport journey(String name, String location) {
    return new JourneyReport(
        new JourneyKey(name, location),
        null,
        Uptime.NONE,
        Counts.NONE,
        List.of(),
        List.of(),
        List.of(),
        Percentiles.NONE,
        Percentiles.NONE,
        List.of());
  }

  private static Report report(Granularity by, String zone, JourneyReport... journeys) {
    List<JourneyKey> asked = List.of(journeys).stream().map(JourneyReport::journey).toList();
    return new Report(
        new ReportQuery(asked, minute(0), minute(60), by, ZoneId.of(zone)),
        List.of(journeys),
        List.of());
  }
}
