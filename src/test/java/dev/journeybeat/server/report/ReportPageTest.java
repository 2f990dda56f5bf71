package dev.journeybeat.server.report;

import static dev.journeybeat.server.report.PastRuns.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.report.ReportPage.Bar;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.uptime.TimelineSlot;
import dev.journeybeat.server.uptime.TimelineState;
import dev.journeybeat.server.uptime.Uptime;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportPageTest {

  private static final Incident EARLIER =
      new Incident(minute(0), minute(5), 1, "run-0", PastRuns.breakage(0), null);
  private static final Incident LATER =
      new Incident(minute(10), null, 1, "run-10", PastRuns.breakage(10), null);

  private static final JourneyReport CHECKOUT =
      new JourneyReport(
          new JourneyKey("checkout", "here"),
          Duration.ofMinutes(5),
          Uptime.NONE,
          Counts.NONE,
          List.of(),
          List.of(EARLIER, LATER),
          List.of(),
          Percentiles.NONE,
          Percentiles.NONE,
          List.of(
              new DurationPoint(minute(0), new Percentiles(2, 100, 300, 300, 300)),
              new DurationPoint(minute(30), Percentiles.NONE)));

  private static final JourneyReport SEARCH =
      new JourneyReport(
          new JourneyKey("search", "here"),
          null,
          Uptime.NONE,
          Counts.NONE,
          List.of(),
          List.of(),
          List.of(),
          Percentiles.NONE,
          Percentiles.NONE,
          List.of());

  private final ReportPage page = page(Granularity.DAY, "UTC");

  @Test
  void drawsSlotsOfOneState_asOneBar_andNoneWhereItDoesNotLook() {
    assertThat(
            page.bars(period(null, TimelineState.UP, TimelineState.UP, TimelineState.DOWN, null)))
        .containsExactly(new Bar(1, 2, "up"), new Bar(3, 1, "down"));
    assertThat(page.bars(period(TimelineState.UP, TimelineState.UP)))
        .containsExactly(new Bar(0, 2, "up"));
  }

  @Test
  void drawsTheSharesOfTheTime_worstLast() {
    Uptime uptime =
        new Uptime(Duration.ofHours(97), Duration.ofHours(1), Duration.ZERO, Duration.ofHours(2));

    assertThat(page.shares(uptime))
        .containsExactly(
            new Bar(0, 20, "unwatched"), new Bar(20, 970, "up"), new Bar(990, 10, "down"));
    assertThat(page.shares(Uptime.NONE)).isEmpty();
    assertThat(page.told(uptime))
        .isEqualTo("uptime 98.97 %: up 4 d 1 h, down 1 h; inconclusive 0 min, not watched 2 h");
  }

  @Test
  void hasTheNewestIncidentFirst() {
    assertThat(page.incidents(CHECKOUT)).containsExactly(LATER, EARLIER);
  }

  @Test
  void listsOnlyPoints_whereSomethingPassed() {
    assertThat(page.walked(CHECKOUT)).containsExactly(CHECKOUT.points().get(0));
  }

  @Test
  void tellsThePace_whereThereIsOne() {
    assertThat(page.pace(CHECKOUT)).isEqualTo("usually every 5 min");
    assertThat(page.pace(SEARCH)).isEmpty();
  }

  @Test
  void saysHowMuchIsDrawnAsOne() {
    assertThat(page(Granularity.DAY, "UTC").slotLength()).isEqualTo("hour");
    assertThat(page(Granularity.WEEK, "UTC").slotLength()).isEqualTo("six hours");
    assertThat(page(Granularity.MONTH, "UTC").slotLength()).isEqualTo("day");
    assertThat(
            IntStream.of(
                Granularity.DAY.slots(), Granularity.WEEK.slots(), Granularity.MONTH.slots()))
        .containsExactly(24, 28, 31);
  }

  @Test
  void tellsTheCharts_withAGapWhereNothingPassed() {
    assertThat(page.data())
        .isEqualTo(
            """
            {"zone":"UTC","charts":[\
            {"id":"journey-0","rows":[[1772366400,1772368200],[100,null],[300,null]]},\
            {"id":"journey-1","rows":[[],[],[]]}]}\
            """);
    assertThat(page(Granularity.DAY, "Europe/Berlin").data())
        .startsWith("{\"zone\":\"Europe/Berlin\",");
  }

  private static Period period(@Nullable TimelineState... states) {
    ZonedDateTime start = ZonedDateTime.parse("2026-03-01T00:00Z[UTC]");
    return new Period(
        start,
        start.plusDays(1),
        Uptime.NONE,
        Counts.NONE,
        Arrays.stream(states).map(state -> new TimelineSlot(start.toInstant(), state)).toList());
  }

  private static ReportPage page(Granularity by, String zone) {
    ReportQuery asked =
        new ReportQuery(
            List.of(CHECKOUT.journey(), SEARCH.journey()),
            minute(0),
            minute(60),
            by,
            ZoneId.of(zone));
    return new ReportPage(new Report(asked, List.of(CHECKOUT, SEARCH), List.of()), minute(60));
  }
}
