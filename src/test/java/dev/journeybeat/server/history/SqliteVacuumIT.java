package dev.journeybeat.server.history;

import static dev.journeybeat.server.history.Stories.passed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.store.Vacuum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** SQLite's file gets smaller again, and nobody has to wait for that. */
class SqliteVacuumIT extends StoreContract {

  private static final int MANY = 3_000;

  @Override
  HistorySettings emptyStore(Path folder) {
    return new HistorySettings(
        folder, null, null, null, Duration.ofSeconds(30), Duration.ofDays(400), 10);
  }

  @Test
  void givesTheRoomBack_whileRunsGoOn() throws Exception {
    History history = monitor();
    new ManyRuns(history.store(), 1, clock.instant()).add(MANY);
    long before = Files.size(settings.file());

    ScheduledExecutorService journeys = Executors.newSingleThreadScheduledExecutor();
    AtomicInteger runs = new AtomicInteger();
    // Each throws if it does not get its turn, and then there are no more.
    ScheduledFuture<?> beside =
        journeys.scheduleWithFixedDelay(
            () -> walk(history, "beside " + runs.incrementAndGet()), 0, 20, TimeUnit.MILLISECONDS);
    try {
      assertThat(history.retention().expire(() -> false)).isGreaterThanOrEqualTo(MANY - 10);
      assertThat(beside.isDone()).as("a run did not get its turn").isFalse();
      assertThat(runs).hasValueGreaterThan(10);
    } finally {
      journeys.shutdown();
      assertThat(journeys.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(Files.size(settings.file())).isLessThan(before / 3);
  }

  private static void walk(History history, String id) {
    Run run = Stories.run(id);
    RunListener record = history.begin(run).orElseThrow();
    record.attemptStarted(run, 1);
    Stories.tell(record, run, passed("pay", 1));
    history.ended(passed(run, passed("pay", 1)));
  }

  @Test
  void givesBackAllPagesOfASlice_inOneTransaction() {
    Store store = monitor().store();
    new ManyRuns(store, 1, clock.instant()).add(1_000);
    store.useTransaction(handle -> handle.execute("delete from runs"));
    int free = store.read(handle -> pages(handle, "freelist_count"));

    boolean more = store.inTransaction(Vacuum::slice);

    assertThat(free).isGreaterThan(300);
    int left = store.read(handle -> pages(handle, "freelist_count"));
    assertThat(left).isEqualTo(Math.max(0, free - 500));
    assertThat(more).isEqualTo(left > 0);
  }

  @Test
  void leavesTheRoomToNewRuns_whileItIsLittle() throws IOException {
    History history = monitor();
    new ManyRuns(history.store(), 1, clock.instant()).add(100);
    int free = history.store().read(handle -> pages(handle, "freelist_count"));

    boolean isWorthIt = history.store().read(Vacuum::isWorthIt);
    assertThat(isWorthIt).as("%d pages are free", free).isFalse();
  }

  @Test
  void isPossible_forAFileOfAnEarlierVersion() throws SQLException, IOException {
    Files.createDirectories(folder);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + settings.file());
        Statement statement = connection.createStatement()) {
      statement.execute("create table flyway_schema_history_of_before (it text)");
      statement.execute("drop table flyway_schema_history_of_before");
    }

    Store store = monitor().store();

    int vacuum = store.read(handle -> pages(handle, "auto_vacuum"));
    assertThat(vacuum).as("2 is incremental").isEqualTo(2);
  }

  private static int pages(Handle handle, String pragma) {
    return handle.createQuery("pragma " + pragma).mapTo(Integer.class).one();
  }
}
