package dev.journeybeat.server.report;

import static dev.journeybeat.server.report.Passing.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.server.history.queries.ArchivedEvidence;
import dev.journeybeat.server.history.queries.FailureCause;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.uptime.TimelineState;
import dev.journeybeat.server.uptime.Uptime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report tells of runs in a store. */
class ReportIT {

  private Passing passing;

  @BeforeEach
  void open(@TempDir Path folder) {
    passing = new Passing(folder);
  }

  @AfterEach
  void close() {
    passing.close();
  }

  @Test
  void countsRuns_andTheTimeOfEachVerdict() {
    passing.passed(0, 1);
    passing.passed(5, 2);
    passing.failed(10, "no button");
    passing.inconclusive(15);
    passing.passed(20, 1);

    JourneyReport checkout = only(report());

    assertThat(checkout.counts()).isEqualTo(new Counts(3, 1, 1, 1, 0));
    assertThat(checkout.usual()).isEqualTo(Duration.ofMinutes(5));
    assertThat(checkout.uptime())
        .isEqualTo(
            new Uptime(
                Duration.ofMinutes(15),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(35)));
    assertThat(ReportText.runs(checkout.counts()))
        .isEqualTo("5 runs: 3 passed (1 flaky), 1 failed, 1 inconclusive");
    assertThat(ReportText.apart(checkout.uptime()))
        .isEqualTo("inconclusive 5 min, not watched 35 min");
  }

  @Test
  void hasIncidents_whichInconclusiveRunsNeitherBeginNorEnd() {
    passing.inconclusive(0);
    passing.failed(5, "no button", passing.broken("pay", "no button"));
    passing.inconclusive(10);
    passing.failed(15, "no page");
    passing.passed(20, 1);
    passing.failed(25, "no e-mail");

    assertThat(only(report()).incidents())
        .containsExactly(
            new Incident(
                minute(5),
                minute(20),
                2,
                "run-5",
                new FailureCause("pay", Leg.DATABASE, "no button"),
                new ArchivedEvidence(Path.of("data/evidence/run-5"), false)),
            new Incident(
                minute(25),
                null,
                1,
                "run-25",
                new FailureCause(null, Leg.DATABASE, "no e-mail"),
                new ArchivedEvidence(Path.of("data/evidence/run-25"), false)));
    ReportText phrases = new ReportText(report());
    assertThat(only(report()).incidents().stream().map(phrases::incident))
        .containsExactly(
            "2026-03-01 12:05 to 12:20, 15 min, 2 runs",
            "since 2026-03-01 12:25, 35 min so far, 1 run");
  }

  @Test
  void tellsHowLongStepsTook_thatPassed_slowestFirst() {
    passing.passed(0, 1, passing.step("open", 100), passing.step("pay", 1_000));
    passing.passed(5, 1, passing.step("open", 300), passing.step("pay", 3_000));
    passing.failed(10, "no", passing.step("open", 200), passing.broken("pay", "no"));

    assertThat(only(report()).steps())
        .containsExactly(
            new StepReport(
                RunPhase.JOURNEY,
                "pay",
                Leg.BROWSER,
                new Percentiles(2, 1_000, 3_000, 3_000, 3_000),
                1),
            new StepReport(
                RunPhase.JOURNEY, "open", Leg.BROWSER, new Percentiles(3, 200, 300, 300, 300), 0));
    assertThat(only(report()).walked()).isEqualTo(new Percentiles(2, 8_000, 8_005, 8_005, 8_005));
  }

  @Test
  void tellsStepsOfAKindTogether_whateverOrderTheyAreOf() {
    passing.passed(0, 1, passing.step("open HB-10001", 100));
    passing.passed(5, 1, passing.step("open HB-10002", 300));
    passing.passed(10, 1, passing.step("open hb-7f3k2q", 200));

    assertThat(only(report()).steps())
        .containsExactly(
            new StepReport(
                RunPhase.JOURNEY,
                "open …",
                Leg.BROWSER,
                new Percentiles(3, 200, 300, 300, 300),
                0));
  }

  @Test
  void tellsHowLongEMailsWereUnderWay() {
    passing.passed(0, 1, passing.mail("receive", 40));
    passing.passed(5, 1, passing.mail("receive", 60));

    assertThat(only(report()).mailDelivery()).isEqualTo(new Percentiles(2, 40, 60, 60, 60));
  }

  @Test
  void dividesByDays_ofItsTimeZone() {
    passing.passed(0, 1);
    passing.passed(5, 1);
    passing.failed(10, "no");
    passing.passed(15, 1);
    ReportQuery asked =
        new ReportQuery(
            passing.hour().journeys(),
            minute(0),
            minute(20),
            Granularity.DAY,
            // There, a day begins at 12:10 UTC, nearly.
            ZoneId.of("+11:50"));

    List<Period> days = only(Report.of(passing.history.past(), asked)).periods();

    assertThat(days).hasSize(2);
    assertThat(days.get(0).uptime().percent()).isEqualTo("100 %");
    assertThat(days.get(0).counts().runs()).isEqualTo(2);
    assertThat(days.get(1).uptime().percent()).isEqualTo("50 %");
    assertThat(days.get(1).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    assertThat(days.get(0).slots().get(23).state()).isEqualTo(TimelineState.UP);
    assertThat(days.get(1).slots().get(0).state())
        .as("the worst of it")
        .isEqualTo(TimelineState.DOWN);
    assertThat(days.get(1).slots().get(1).state()).as("not asked for").isNull();
  }

  @Test
  void saysWhichJourneysHadNoRun() {
    passing.passed(0, 1);
    ReportQuery asked =
        new ReportQuery(
            List.of(new JourneyKey("checkout", "here"), new JourneyKey("search", "here")),
            minute(0),
            minute(60),
            Granularity.DAY,
            ZoneId.of("UTC"));

    Report report = Report.of(passing.history.past(), asked);

    assertThat(report.journeys()).hasSize(1);
    assertThat(report.silent()).containsExactly("search from here");
  }

  private Report report() {
    return Report.of(passing.history.past(), passing.hour());
  }

  private static JourneyReport only(Report report) {
    assertThat(report.journeys()).hasSize(1);
    return report.journeys().get(0);
  }
}
