package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.undo.StoredUndoLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees and does about what could not be put right. */
class UndoCommandIT {

  /** What a run had noted before its class was deleted from the journeys. */
  private record GoneForGood(String order) {}

  private static final String SITE = "http://localhost:1";

  @TempDir private Path folder;

  @BeforeEach
  void aRunHasLeftSomething() throws IOException {
    Files.createDirectories(folder.resolve("journeys"));
    Files.writeString(
        folder.resolve("journeybeat.yaml"),
        """
        site: %s
        customers: [{username: zoe, password: tick}]
        history: {folder: history}
        """
            .formatted(SITE));
    HistorySettings settings =
        new HistorySettings(folder.resolve("history"), null, null, null, Duration.ofSeconds(30));
    Clock clock = Clock.systemUTC();
    try (History history = new History(settings, SITE, clock)) {
      Run run = new Run("run-1", "checkout", "here", "hb-1", Instant.EPOCH, Instant.EPOCH);
      var unused = history.begin(run).orElseThrow();
      new StoredUndoLedger(history.store(), SITE, clock).note(run, "zoe", new GoneForGood("HB-7"));
      Attempt attempt =
          new Attempt(1, Verdict.PASSED, List.of(), null, null, Duration.ofSeconds(1));
      history.ended(
          new RunResult(
              run, List.of(attempt), List.of(), false, Duration.ofSeconds(1), List.of(), null));
    }
  }

  @Test
  void anEntryWhoseClassHasGone_isShownAndKept_untilSomebodyForgetsIt() throws Exception {
    assertThat(journeybeat("undo", "list"))
        .contains("hb-1-1", "run-1", "gone for good", "{\"order\":\"HB-7\"}");

    assertThat(journeybeat("undo", "now", "hb-1-1"))
        .contains("GoneForGood no longer exists in the journeys")
        .contains("journeybeat undo forget hb-1-1");
    assertThat(journeybeat("undo", "list"))
        .contains("failed 1 times", "in ")
        .contains("no longer exists in the journeys");

    assertThat(journeybeat("undo", "forget", "hb-1-2"))
        .contains("No open undo has the ID hb-1-2; there are: hb-1-1");
    assertThat(journeybeat("undo", "forget", "hb-1-1")).contains("hb-1-1 is forgotten");
    assertThat(journeybeat("undo", "list")).contains("No open undos");
    assertThat(journeybeat("undo", "now")).contains("No open undos");
  }

  private String journeybeat(String... command) throws Exception {
    return CommandProcess.run(folder, command).output();
  }
}
