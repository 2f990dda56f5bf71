package dev.journeybeat.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.JourneyDuration;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.runs.StoredStep;
import dev.journeybeat.server.history.store.HistorySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier Journeybeat has left is known to this one. */
class EarlierStoreTest {

  @Test
  void readsRuns_thatAnEarlierVersionStored(@TempDir Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve("journeybeat.db");
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:dev/journeybeat/server/history/store/migration")
        .target("6")
        .load()
        .migrate();
    Jdbi.create(url)
        .useHandle(
            handle -> {
              handle.execute("insert into monitors values ('m', 'here', 0, 0, 1)");
              handle.execute(
                  "insert into runs (id, journey, location, token, fired_at, started_at, monitor,"
                      + " verdict, degraded, took)"
                      + " values ('r', 'checkout', 'here', 'hb', 5, 6, 'm', 'PASSED', false, 900)");
              handle.execute(
                  "insert into steps (run, number, attempt, part, name, once_only, started_at,"
                      + " status) values ('r', 1, 2, 'WALK', 'pay', false, 7, 'PASSED')");
              handle.execute("insert into attempts values ('r', 1, 'FAILED', 'no', 'MAIL', 300)");
              handle.execute("insert into attempts values ('r', 2, 'PASSED', null, null, 400)");
            });

    try (History history =
        new History(
            new HistorySettings(folder, null, null, null, Duration.ofSeconds(30)),
            "https://shop.example",
            new MovableClock())) {
      assertThat(history.queries().walked(new JourneyKey("checkout", "here"), Instant.EPOCH))
          .containsExactly(new JourneyDuration(Instant.ofEpochMilli(5), Verdict.PASSED, 400));
      assertThat(history.queries().run("r").orElseThrow().steps())
          .extracting(StoredStep::part)
          .containsExactly(RunPhase.JOURNEY);
    }
  }
}
