package dev.journeybeat.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.ManyRuns;
import dev.journeybeat.server.history.queries.RunArchive;
import dev.journeybeat.server.history.store.HistorySettings;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of 50 journeys every five minutes, as many as there are in years. How long it takes to look
 * back on them is printed for {@code bin/bench}.
 */
class ManyRunsIT {

  private static final int RUNS = Integer.getInteger("journeybeat.test.stored-runs", 5_000);
  private static final int JOURNEYS = 50;

  @Test
  void areReported_exportedAndLetGo(@TempDir Path folder) throws Exception {
    MovableClock clock = new MovableClock();
    Instant end = clock.instant();
    HistorySettings settings =
        new HistorySettings(
            folder, null, null, null, Duration.ofSeconds(30), Duration.ofDays(400), RUNS / 100);
    try (History history = new History(settings, "https://shop.example", clock)) {
      timed(
          "%,d runs made".formatted(RUNS),
          () -> new ManyRuns(history.store(), JOURNEYS, end).add(RUNS));
      RunArchive past = history.past();
      ReportQuery week =
          new ReportQuery(
              past.journeys(),
              end.minus(Duration.ofDays(7)),
              end,
              Granularity.DAY,
              ZoneId.of("UTC"));
      timed(
          "a report of 7 days of all journeys",
          () -> assertThat(Report.of(past, week).journeys()).hasSize(JOURNEYS));
      ReportQuery one =
          new ReportQuery(
              past.journeys().subList(0, 1), week.from(), end, Granularity.DAY, week.zone());
      timed(
          "a report of 7 days of one journey",
          () -> assertThat(Report.of(past, one).journeys()).hasSize(1));
      ReportQuery all =
          new ReportQuery(
              past.journeys(), Instant.EPOCH, end.plusMillis(1), Granularity.MONTH, week.zone());
      Path table = folder.resolve("runs.csv");
      timed(
          "an export of all runs as CSV",
          () -> {
            try (Writer out = Files.newBufferedWriter(table)) {
              CsvExport.runs(past, all.stretches(), out);
            }
          });
      try (var lines = Files.lines(table)) {
        assertThat(lines.count()).isEqualTo(RUNS + 1L);
      }
      long before = Files.size(folder.resolve("journeybeat.db"));
      timed(
          "half of the runs let go",
          () -> assertThat(history.retention().expire(() -> false)).isEqualTo(RUNS / 2));
      System.out.printf(
          "the store: %,d MB before, %,d MB after%n",
          before >> 20, Files.size(folder.resolve("journeybeat.db")) >> 20);
    }
  }

  private interface Work {
    void perform() throws Exception;
  }

  private static void timed(String what, Work work) throws Exception {
    long from = System.nanoTime();
    work.perform();
    System.out.printf("%s: %,d ms%n", what, Duration.ofNanos(System.nanoTime() - from).toMillis());
  }
}
