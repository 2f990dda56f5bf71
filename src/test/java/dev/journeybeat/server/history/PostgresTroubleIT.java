package dev.journeybeat.server.history;

import static dev.journeybeat.server.history.SqliteTroubleIT.assertUnusable;
import static dev.journeybeat.server.history.Stories.begin;
import static dev.journeybeat.server.history.Stories.passed;
import static dev.journeybeat.server.history.Stories.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.store.HistorySettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database server is away for a time. */
class PostgresTroubleIT extends StoreContract {

  @TempDir Path data;

  @SuppressWarnings("NullAway.Init")
  private EmbeddedPostgres server;

  @Override
  HistorySettings emptyStore(Path folder) throws IOException {
    server = started(0);
    String url = server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
    return new HistorySettings(folder, url, "postgres", null, Duration.ofSeconds(30));
  }

  @AfterEach
  @Override
  void close() {
    super.close();
    stop();
  }

  @Test
  void losesNothing_whenTheServerIsStoppedAndStartedAgain() throws IOException {
    History history = monitor();
    RunResult early = passed(run("1"), passed("pay", 1));
    history.ended(early);
    Run run = run("2");
    RunListener record = history.begin(run).orElseThrow();
    record.attemptStarted(run, 1);
    RunResult late = passed(run, passed("pay", 2));

    stop();
    assertUnusable(history, () -> begin(record, run, "pay", 2), "the database server ");
    assertUnusable(history, () -> history.newest(2), "the database server does not answer");
    assertThat(history.ended(late)).as("it may still count").isTrue();
    server = started(server.getPort());
    history.keepUp();

    assertThat(history.store().state().usable()).isTrue();
    assertThat(history.newest(5)).containsExactlyInAnyOrder(early, late);
  }

  private EmbeddedPostgres started(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  private void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
