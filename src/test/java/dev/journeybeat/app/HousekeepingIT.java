package dev.journeybeat.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.evidence.EvidenceSettings;
import dev.journeybeat.engine.evidence.EvidenceStore;
import dev.journeybeat.engine.evidence.Redactor;
import dev.journeybeat.engine.evidence.Screenshots;
import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.queries.ArchivedEvidence;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.TimeRange;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.store.HistorySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old runs and old evidence go by themselves, and the history knows. */
class HousekeepingIT {

  private final MovableClock clock = new MovableClock();

  @TempDir private Path folder;
  private History history;
  private EvidenceStore evidence;

  @BeforeEach
  void open() {
    history =
        new History(
            new HistorySettings(
                folder.resolve("history"), null, null, null, Duration.ofSeconds(30)),
            "https://shop.example",
            clock);
    evidence =
        new EvidenceStore(
            new EvidenceSettings(
                folder.resolve("evidence"),
                Duration.ofDays(90),
                Duration.ofDays(7),
                200,
                Screenshots.AT_FAILURE),
            new Redactor(List.of()),
            clock);
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void evidenceGoes_andItsRunTellsSo() throws IOException {
    Path old = ended("old", 91);
    Path recent = ended("recent", 89);

    try (Housekeeping housekeeping = new Housekeeping(history, evidence)) {
      housekeeping.expireEvidence();
    }

    assertThat(old).doesNotExist();
    assertThat(recent).exists();
    assertThat(runs())
        .extracting(ArchivedRun::evidence)
        .containsExactly(new ArchivedEvidence(old, true), new ArchivedEvidence(recent, false));
  }

  @Test
  void runsGo_onceItIsStarted() throws IOException {
    ended("old", 401);
    ended("recent", 399);

    try (Housekeeping housekeeping = new Housekeeping(history, evidence)) {
      housekeeping.start();
      await().until(() -> history.run("old").isEmpty());
    }

    assertThat(history.run("recent")).isPresent();
  }

  private Path ended(String id, int daysAgo) throws IOException {
    Instant firedAt = clock.instant().minus(Duration.ofDays(daysAgo));
    evidence.of(id).text("page.html", () -> "x");
    Path kept = folder.resolve("evidence").resolve(id);
    Files.setLastModifiedTime(kept, FileTime.from(firedAt));
    Run run = new Run(id, "checkout", "here", "hb-" + id, firedAt, firedAt);
    Attempt attempt =
        new Attempt(1, Verdict.FAILED, List.of(), "no", Leg.BROWSER, Duration.ofSeconds(1));
    history.ended(
        new RunResult(
            run, List.of(attempt), List.of(), false, Duration.ofSeconds(1), List.of(), kept));
    return kept;
  }

  private List<ArchivedRun> runs() {
    List<ArchivedRun> runs = new ArrayList<>();
    history
        .past()
        .runs(
            new TimeRange(new JourneyKey("checkout", "here"), Instant.EPOCH, clock.instant()),
            runs::add);
    return runs;
  }
}
