package dev.journeybeat.server.history.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.result.Run;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.Stories;
import dev.journeybeat.server.history.store.HistorySettings;
import java.nio.file.Path;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of a verdict is stored with it; a fault of it costs no verdict. */
class VerdictHookIT {

  private static final String NOTE = "update runs set evidence = 'seen' where id = :id";

  @TempDir private Path folder;

  @Test
  void isStoredWithTheVerdict() {
    try (History history = history((handle, result) -> note(handle, result.run()))) {
      Run run = Stories.run("a");
      history.begin(run);

      assertThat(history.ended(Stories.passed(run))).isTrue();

      assertThat(history.result("a").orElseThrow().evidence()).isEqualTo(Path.of("seen"));
    }
  }

  @Test
  void isTakenBack_andTheVerdictStays_whenItFails() {
    VerdictHook broken =
        (handle, result) -> {
          note(handle, result.run());
          handle.execute("insert into nowhere values (1)");
        };
    try (History history = history(broken)) {
      Run run = Stories.run("a");
      history.begin(run);

      assertThat(history.ended(Stories.passed(run))).isTrue();

      assertThat(history.result("a").orElseThrow().evidence()).isNull();
    }
  }

  private static void note(Handle handle, Run run) {
    handle.createUpdate(NOTE).bind("id", run.id()).execute();
  }

  private History history(VerdictHook consequence) {
    return new History(
        new HistorySettings(folder, null, null, null, Duration.ofSeconds(30)),
        "https://shop.example",
        consequence,
        new MovableClock());
  }
}
