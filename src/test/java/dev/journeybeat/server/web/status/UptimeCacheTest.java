package dev.journeybeat.server.web.status;

import static dev.journeybeat.server.web.status.Shown.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.uptime.Uptime;
import dev.journeybeat.server.uptime.UptimeOfDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UptimeCacheTest {

  private static final JourneyKey CHECKOUT = new JourneyKey("checkout", "here");
  private static final LocalDate SUNDAY = LocalDate.parse("2026-03-01");

  @TempDir private Path folder;
  private History history;
  private UptimeCache book;

  @BeforeEach
  void open() {
    history =
        new History(
            new HistorySettings(folder, null, null, null, Duration.ofSeconds(30)),
            "https://shop.example",
            new MovableClock());
    book = new UptimeCache(history.queries(), 2, ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void tellsOfAsManyDays_withWhatWasRunBefore() {
    // The last one of Friday tells how Saturday begins.
    ran("2026-02-27T23:00:00Z", Verdict.FAILED);
    ran("2026-02-28T01:00:00Z", Verdict.PASSED);
    ran("2026-02-28T03:00:00Z", Verdict.PASSED);

    assertThat(days("run-1", NOON))
        .containsExactly(
            new UptimeOfDay(SUNDAY.minusDays(1), uptime(4, 1, 19)),
            new UptimeOfDay(SUNDAY, uptime(0, 0, 12)));
  }

  @Test
  void readsAgain_whenThereWasAnotherRun_orAfterAWhile() {
    ran("2026-03-01T11:00:00Z", Verdict.PASSED);
    ran("2026-03-01T11:30:00Z", Verdict.PASSED);
    assertThat(downToday("run-1", NOON)).isZero();

    ran("2026-03-01T12:00:00Z", Verdict.FAILED);
    assertThat(downToday("run-1", NOON.plusSeconds(299))).isZero();
    assertThat(downToday("run-1", NOON.plusSeconds(300))).isEqualTo(Duration.ofMinutes(5));
    assertThat(downToday("run-2", NOON.plusSeconds(360))).isEqualTo(Duration.ofMinutes(6));
  }

  @Test
  void forgetsDays_andReadsNoneThatIsOverAgain() {
    ran("2026-02-28T12:00:00Z", Verdict.PASSED);
    ran("2026-02-28T13:00:00Z", Verdict.PASSED);
    List<UptimeOfDay> before = days("run-1", NOON);

    List<UptimeOfDay> onMonday = days("run-1", NOON.plus(Duration.ofDays(1)));

    assertThat(before).extracting(UptimeOfDay::date).containsExactly(SUNDAY.minusDays(1), SUNDAY);
    assertThat(onMonday).extracting(UptimeOfDay::date).containsExactly(SUNDAY, SUNDAY.plusDays(1));
    assertThat(before.get(0).uptime().up()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void keepsDaysThatAreOver_whenItReadsAgain() {
    book = new UptimeCache(history.queries(), 4, ZoneOffset.UTC);
    ran("2026-02-26T12:00:00Z", Verdict.PASSED);
    ran("2026-02-26T13:00:00Z", Verdict.PASSED);
    List<UptimeOfDay> before = days("run-1", NOON);

    List<UptimeOfDay> after = days("run-2", NOON.plusSeconds(60));

    assertThat(before)
        .hasSize(4)
        .first()
        .extracting(day -> day.uptime().up())
        .isEqualTo(Duration.ofHours(2));
    assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
  }

  @Test
  void tellsWhatItKnewLast_whenTheStoreCanNotBeUsed() throws IOException {
    ran("2026-03-01T11:00:00Z", Verdict.PASSED);
    List<UptimeOfDay> known = days("run-1", NOON);

    losesStore();

    assertThat(days("run-2", NOON.plusSeconds(60))).isEqualTo(known).hasSize(2);
    assertThat(book.of(new JourneyKey("search", "here"), null, Duration.ZERO, NOON)).isEmpty();
  }

  private void losesStore() throws IOException {
    history.store().close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
        Files.createDirectory(file);
      }
    }
  }

  private List<UptimeOfDay> days(String lastRun, Instant now) {
    return book.of(CHECKOUT, lastRun, Duration.ZERO, now);
  }

  private Duration downToday(String lastRun, Instant now) {
    List<UptimeOfDay> days = days(lastRun, now);
    return days.get(days.size() - 1).uptime().down();
  }

  private void ran(String firedAt, Verdict verdict) {
    Instant moment = Instant.parse(firedAt);
    boolean passed = verdict == Verdict.PASSED;
    Attempt attempt =
        new Attempt(
            1,
            verdict,
            List.of(),
            passed ? null : "no",
            passed ? null : Leg.BROWSER,
            Duration.ofSeconds(8));
    history.ended(
        new RunResult(
            new Run("run of " + firedAt, "checkout", "here", "hb-234567", moment, moment),
            List.of(attempt),
            List.of(),
            false,
            Duration.ofSeconds(9),
            List.of(),
            null));
  }

  private static Uptime uptime(int up, int down, int unwatched) {
    return new Uptime(
        Duration.ofHours(up), Duration.ofHours(down), Duration.ZERO, Duration.ofHours(unwatched));
  }
}
