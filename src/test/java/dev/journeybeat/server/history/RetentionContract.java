package dev.journeybeat.server.history;

import static dev.journeybeat.server.history.Stories.passed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.queries.ArchivedEvidence;
import dev.journeybeat.server.history.queries.TimeRange;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.undo.StoredUndoLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which runs go, and what goes with them, on every kind of store. */
abstract class RetentionContract extends StoreContract {

  private record CancelOrders(String order) {}

  private static final String SITE = "https://shop.example";

  @Test
  void letsGo_whatIsTooOld() {
    History history = keeping(Duration.ofDays(30), 100);
    ended(history, "checkout", "here", 31, 30, 29);
    ended(history, "search", "here", 40);

    assertThat(history.retention().expire(() -> false)).isEqualTo(2);

    assertThat(left(history)).containsExactly("checkout here 30", "checkout here 29");
  }

  @Test
  void letsTheOldestGo_whereAJourneyHasTooMany_atEachLocation() {
    History history = keeping(Duration.ofDays(400), 2);
    ended(history, "checkout", "here", 5, 4, 3);
    ended(history, "checkout", "there", 9, 8);
    ended(history, "search", "here", 100);

    assertThat(history.retention().expire(() -> false)).isEqualTo(1);

    assertThat(left(history))
        .containsExactly(
            "search here 100",
            "checkout there 9",
            "checkout there 8",
            "checkout here 4",
            "checkout here 3");
  }

  @Test
  void keeps_whatIsUnderWay_andWhatIsStillToBePutRight() {
    History history = keeping(Duration.ofDays(30), 1);
    Run underWay = run("checkout", "here", 50);
    assertThat(history.begin(underWay)).isPresent();
    Run open = run("checkout", "here", 49);
    assertThat(history.begin(open)).isPresent();
    StoredUndoLedger ledger = new StoredUndoLedger(history.store(), SITE, clock);
    ledger.note(open, "zoe", new CancelOrders("HB-7"));
    history.ended(passed(open));

    assertThat(history.retention().expire(() -> false)).isZero();
    ledger.worked(ledger.open().get(0), Duration.ZERO);
    assertThat(history.retention().expire(() -> false)).isEqualTo(1);

    assertThat(history.run(underWay.id())).isPresent();
    assertThat(history.run(open.id())).isEmpty();
    assertThat(rows(history, "undos")).as("what is closed goes with its run").isZero();
  }

  @Test
  void takesAllAlong_thatBelongsToARun() throws IOException {
    History history = keeping(Duration.ofDays(30), 100);
    Run run = run("checkout", "here", 31);
    Path evidence = Files.createDirectory(folder.resolve("evidence"));
    Files.writeString(evidence.resolve("page.html"), "<html>");
    history.ended(
        new RunResult(
            run,
            List.of(Stories.failedAttempt(1, "no", Stories.failed("pay", 1, "no"))),
            List.of(),
            false,
            Duration.ZERO,
            List.of(
                new HealthcheckResult(
                    "shop", HealthState.DOWN, "no", Duration.ZERO, Instant.EPOCH, Instant.EPOCH)),
            evidence));

    history.retention().expire(() -> false);

    assertThat(Stream.of("runs", "attempts", "steps", "evidence", "run_healthchecks"))
        .allSatisfy(table -> assertThat(rows(history, table)).as(table).isZero());
  }

  @Test
  void forgetsMonitors_thatEndedLongAgo_andHaveNoRuns() {
    History first = keeping(Duration.ofDays(30), 100);
    ended(first, "checkout", "here", 1);
    first.close();
    try (History idle = keeping(Duration.ofDays(30), 100)) {
      idle.keepUp();
    }
    clock.move(Duration.ofDays(29).plusHours(1));
    History history = keeping(Duration.ofDays(30), 100);
    history.keepUp();
    assertThat(rows(history, "monitors")).isEqualTo(3);

    clock.move(Duration.ofDays(1));
    history.keepUp();
    history.retention().expire(() -> false);

    assertThat(rows(history, "monitors")).as("this one alone").isEqualTo(1);
  }

  @Test
  void goesInSlices_andLeavesTheRest_whenItsTimeIsOver() {
    History history = keeping(Duration.ofDays(30), 1);
    new ManyRuns(history.store(), 1, clock.instant()).add(250);

    assertThat(history.retention().expire(() -> rows(history, "runs") < 200)).isEqualTo(100);
    assertThat(history.retention().expire(() -> false)).as("one of 250 stays").isEqualTo(149);
  }

  @Test
  void knowsOfEvidence_thatItWasThereAndHasGone() {
    History history = monitor();
    Run run = run("checkout", "here", 1);
    Path kept = folder.resolve("run-1");
    history.ended(
        new RunResult(
            run,
            List.of(Stories.failedAttempt(1, "no")),
            List.of(),
            false,
            Duration.ZERO,
            List.of(),
            kept));
    TimeRange stretch =
        new TimeRange(new JourneyKey("checkout", "here"), Instant.EPOCH, clock.instant());

    assertThat(history.result(run.id()).orElseThrow().evidence()).isEqualTo(kept);
    history.evidenceGone(List.of(run.id()));

    assertThat(history.result(run.id()).orElseThrow().evidence()).isNull();
    history
        .past()
        .runs(
            stretch,
            past -> assertThat(past.evidence()).isEqualTo(new ArchivedEvidence(kept, true)));
  }

  private History keeping(Duration keep, int runs) {
    settings =
        new HistorySettings(
            settings.folder(),
            settings.url(),
            settings.username(),
            settings.password(),
            settings.lease(),
            keep,
            runs);
    return monitor();
  }

  private void ended(History history, String journey, String location, int... daysAgo) {
    for (int days : daysAgo) {
      history.ended(passed(run(journey, location, days), passed("pay", 1)));
    }
  }

  private Run run(String journey, String location, int daysAgo) {
    Instant firedAt = clock.instant().minus(Duration.ofDays(daysAgo));
    String id = "%s %s %d".formatted(journey, location, daysAgo);
    return new Run(id, journey, location, "hb-" + id.hashCode(), firedAt, firedAt);
  }

  private static List<String> left(History history) {
    return history
        .store()
        .read(
            handle ->
                handle
                    .createQuery("select id from runs order by fired_at")
                    .mapTo(String.class)
                    .list());
  }

  private static int rows(History history, String table) {
    return history
        .store()
        .read(
            handle ->
                handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
